package io.sunboard.searchindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkWriterTest {

  @Test
  void cutsByCount() {
    assertThat(BulkWriter.chunks(documents(2_200, "短")))
        .map(List::size)
        .containsExactly(1_000, 1_000, 200);
    assertThat(BulkWriter.chunks(documents(1_000, "短"))).map(List::size).containsExactly(1_000);
    assertThat(BulkWriter.chunks(List.of())).isEmpty();
  }

  @Test
  void cutsByBytesAndKeepsOrder() {
    List<Projection> documents = documents(30, "长".repeat(150_000));
    List<List<Projection>> chunks = BulkWriter.chunks(documents);
    assertThat(chunks)
        .hasSizeGreaterThan(2)
        .allSatisfy(chunk ->
            assertThat(chunk.stream().mapToLong(Projection::size).sum())
                .isLessThanOrEqualTo(BulkWriter.MAX_BYTES));
    assertThat(chunks.stream().flatMap(List::stream).toList()).isEqualTo(documents);
  }

  @ParameterizedTest
  @CsvSource({
    "200, , WRITTEN",
    "201, , WRITTEN",
    "409, version_conflict_engine_exception, SUPERSEDED",
    "404, index_not_found_exception, GONE",
    "400, mapper_parsing_exception, REJECTED",
    "403, cluster_block_exception, RETRY_LATER",
    "403, security_exception, REJECTED",
    "429, es_rejected_execution_exception, RETRY_LATER",
    "500, exception, RETRY_LATER",
    "503, unavailable_shards_exception, RETRY_LATER"
  })
  void everyStatusHasItsFate(int status, String errorType, BulkWriter.Fate fate) {
    assertThat(BulkWriter.fate(status, errorType)).isEqualTo(fate);
  }

  private static List<Projection> documents(int count, String passage) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            Projection.of(
                new SearchDocument(
                    DocumentKind.PUBLICATION,
                    "P" + i,
                    1,
                    "通报",
                    "",
                    List.of(passage),
                    List.of(),
                    null,
                    false)))
        .toList();
  }
}
