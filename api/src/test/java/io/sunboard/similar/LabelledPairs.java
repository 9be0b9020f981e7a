package io.sunboard.similar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Pairs of reports that a person has looked at: the same matter or not. Written for this purpose,
 * about streets that do not matter. The weights of {@link Likeness} were chosen on set A alone; set
 * B was looked at afterwards.
 */
final class LabelledPairs {

  record Pair(String set, boolean same, Report one, Report other) {
    double score() {
      return Likeness.of(one, other).score();
    }
  }

  /** How well a threshold tells the pairs of a set apart. */
  record Quality(int found, int wrong, int missed) {
    double precision() {
      return found + wrong == 0 ? 1 : found / (double) (found + wrong);
    }

    double recall() {
      return found / (double) (found + missed);
    }
  }

  private static final Instant AT = Instant.parse("2026-06-01T02:00:00Z");
  private static final double LATITUDE = 29.84;
  private static final double LONGITUDE = 114.32;
  private static final double METRES_PER_DEGREE = 111_320;

  private LabelledPairs() {}

  static List<Pair> all() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    LabelledPairs.class.getResourceAsStream("/similar/pairs.csv")),
                StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(LabelledPairs::pair).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of the two lies due north of the other; without metres, neither has a point. */
  private static Pair pair(String line) {
    String[] cells = line.split(",", -1);
    Double metres = cells[2].isEmpty() ? null : Double.valueOf(cells[2]);
    Instant later = AT.plus(Duration.ofHours(Long.parseLong(cells[3])));
    return new Pair(
        cells[0],
        cells[1].equals("1"),
        report(cells[4], cells[5], cells[6], metres == null ? null : 0.0, AT),
        report(cells[7], cells[8], cells[9], metres, later));
  }

  private static Report report(
      String category, String address, String text, Double north, Instant at) {
    return new Report(
        category,
        text,
        north == null ? null : LATITUDE + north / METRES_PER_DEGREE,
        north == null ? null : LONGITUDE,
        address.isEmpty() ? null : address,
        at);
  }

  static Quality quality(String set, double threshold) {
    int found = 0;
    int wrong = 0;
    int missed = 0;
    for (Pair pair : all()) {
      if (pair.set().equals(set)) {
        boolean said = pair.score() >= threshold;
        found += said && pair.same() ? 1 : 0;
        wrong += said && !pair.same() ? 1 : 0;
        missed += !said && pair.same() ? 1 : 0;
      }
    }
    return new Quality(found, wrong, missed);
  }

  /** Prints the table of precision and recall by threshold, in Markdown. */
  static void main() {
    long same = all().stream().filter(Pair::same).count();
    IO.println(
        "%d labelled pairs in Chinese, %d of them the same matter. In use: %.2f."
            .formatted(all().size(), same, Likeness.WORTH_A_LOOK));
    IO.println("");
    IO.println(
        "| threshold | A: precision | A: recall | B: precision | B: recall | B: wrong | B: missed |");
    IO.println("|---:|---:|---:|---:|---:|---:|---:|");
    for (int hundredths = 15; hundredths <= 70; hundredths += 5) {
      double threshold = hundredths / 100.0;
      Quality a = quality("A", threshold);
      Quality b = quality("B", threshold);
      IO.println(
          String.format(
              Locale.ROOT,
              "| %.2f | %.2f | %.2f | %.2f | %.2f | %d of %d | %d of %d |",
              threshold,
              a.precision(),
              a.recall(),
              b.precision(),
              b.recall(),
              b.wrong(),
              b.found() + b.wrong(),
              b.missed(),
              b.found() + b.missed()));
    }
  }
}
