package io.sunboard.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.ImportFault;
import io.sunboard.shared.RowReader;
import io.sunboard.shared.Sheet;
import io.sunboard.shared.Sheet.Heading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class TableImportTest {

  private enum Column implements Sheet.Column {
    NAME(Heading.required("name"));

    private final Heading heading;

    Column(Heading heading) {
      this.heading = heading;
    }

    @Override
    public Heading heading() {
      return heading;
    }
  }

  private static RowReader<String> reader() {
    return Sheet.reader(Column.class, row -> row.text(Column.NAME, 6));
  }

  private static TableImport<String> table(String csv) {
    return new TableImport<>(csv.getBytes(StandardCharsets.UTF_8), TableImportTest::reader);
  }

  private static List<ImportFault> faults(String csv) {
    return Objects.requireNonNull(table(csv).faults().block());
  }

  private static String rows(int count) {
    StringBuilder csv = new StringBuilder("name\n");
    for (int i = 0; i < count; i++) {
      csv.append(i).append('\n');
    }
    return csv.toString();
  }

  @Test
  void readsManyAThousandAtATimeAndInOrder() {
    List<String> read = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    table(rows(2_500))
        .batches()
        .concatMap(
            batch -> {
              sizes.add(batch.size());
              read.addAll(batch);
              return Mono.empty();
            },
            1)
        .then()
        .block();
    assertThat(sizes).containsExactly(1_000, 1_000, 500);
    assertThat(read).hasSize(2_500).startsWith("0", "1").endsWith("2499");
  }

  @Test
  void findsFaultsByRowHoweverFarDown() {
    assertThat(faults(rows(90_000))).isEmpty();
    assertThat(faults(rows(90_000) + "seven letters\n"))
        .containsExactly(ImportFault.cell(90_002, "name", "TEXT_TOO_LONG", 6));
  }

  @Test
  void saysWhatIsWrongWithTheWholeFile() {
    assertThat(faults("")).containsExactly(ImportFault.file("EMPTY_FILE"));
    assertThat(faults("\n\n")).containsExactly(ImportFault.file("EMPTY_FILE"));
    assertThat(faults("name\n\n")).containsExactly(ImportFault.file("NO_ROWS"));
    assertThat(faults("\nname\n1\n"))
        .extracting(ImportFault::code)
        .containsExactly("MISSING_COLUMN");
    assertThat(faults("title\n1\n"))
        .extracting(ImportFault::code)
        .containsExactly("MISSING_COLUMN");
    assertThat(faults("name\n\"1\n")).containsExactly(ImportFault.file("NOT_A_TABLE"));
    assertThat(faults("x\n".repeat(100_001)))
        .extracting(ImportFault::code)
        .containsExactly("MISSING_COLUMN");
    assertThat(faults(rows(100_000))).containsExactly(ImportFault.file("TOO_MANY_CELLS"));
  }

  @Test
  void stopsReadingWhenThereAreFaultsEnough() {
    RowReader<String> reader = reader();
    assertThat(reader.next(List.of("name"))).isEqualTo(Optional.empty());
    for (int i = 0; i < 600; i++) {
      reader.next(List.of("seven letters"));
    }
    assertThat(reader.done()).isTrue();
    assertThat(reader.faults()).hasSize(500);
  }
}
