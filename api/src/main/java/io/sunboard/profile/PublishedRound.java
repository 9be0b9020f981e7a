package io.sunboard.profile;

import io.sunboard.publication.PublicationContent.Figure;
import io.sunboard.publication.PublicationContent.FigureTable;
import io.sunboard.publication.PublicationContent.Section;
import io.sunboard.shared.Source;
import io.sunboard.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A round that was really published; its scores stand in a table beside it.
 *
 * @param groups the ranking groups that it scored
 * @param published the day of publication, in the city's time zone
 * @param unranked why units of the group are not in the source
 */
public record PublishedRound(
    String period,
    List<String> groups,
    LocalDate published,
    Source source,
    @Nullable List<Unranked> unranked,
    Notice notice) {

  public PublishedRound {
    groups = List.copyOf(groups);
  }

  public record Unranked(String unit, Text reason) {}

  /** The notice that announced it. */
  public record Notice(
      String number,
      String title,
      List<Section> sections,
      @Nullable List<Figure> figures,
      @Nullable List<FigureTable> tables) {}

  public List<Unranked> unrankedUnits() {
    return Objects.requireNonNullElse(unranked, List.of());
  }
}
