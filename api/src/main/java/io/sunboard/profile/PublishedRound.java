package io.sunboard.profile;

import io.sunboard.publication.PublicationContent.Figure;
import io.sunboard.publication.PublicationContent.FigureTable;
import io.sunboard.publication.PublicationContent.Section;
import io.sunboard.publication.PublicationKind;
import io.sunboard.shared.Source;
import io.sunboard.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A round as configuration: one that was really published, or a sample. What it was scored by
 * stands in tables beside it.
 *
 * @param groups the ranking groups that it scored
 * @param sample whether it is invented; null for a published one
 * @param published the day of publication, in the city's time zone
 * @param inputs what each channel was given; null when the scheme's one channel has the scores of
 *     the table that is called as the round is
 * @param unranked why units of the group are not in the source
 * @param notice null when another round's notice announced it
 */
public record PublishedRound(
    String period,
    List<String> groups,
    @Nullable Boolean sample,
    LocalDate published,
    Source source,
    @Nullable List<Input> inputs,
    @Nullable List<Unranked> unranked,
    @Nullable Notice notice) {

  public PublishedRound {
    groups = List.copyOf(groups);
  }

  public record Unranked(String unit, Text reason) {}

  /**
   * What a channel was given, each by the name of a table in {@code rounds/}.
   *
   * @param file what people import for such a channel: scores, answers, what was looked at
   * @param findings what inspectors saw, and what it costs
   * @param marks who gave whom which mark; see {@link MarkSheet}
   */
  public record Input(
      String channel, @Nullable String file, @Nullable String findings, @Nullable String marks) {}

  /**
   * The notice that announced it.
   *
   * @param kind null for the month's notice
   */
  public record Notice(
      @Nullable PublicationKind kind,
      String number,
      String title,
      List<Section> sections,
      @Nullable List<Figure> figures,
      @Nullable List<FigureTable> tables) {}

  /** Whether it is invented, and says so wherever it is shown. */
  public boolean invented() {
    return Boolean.TRUE.equals(sample);
  }

  public List<Unranked> unrankedUnits() {
    return Objects.requireNonNullElse(unranked, List.of());
  }
}
