package io.sunboard.opendata.app;

import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.app.ExposureReader;
import io.sunboard.exposure.app.ExposureReader.Sight;
import io.sunboard.opendata.app.PublicRecords.Told;
import io.sunboard.shared.Page;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Released exposures for files and feeds: always with everybody's eyes, whoever asks. */
@Service
public class PublishedProblems {

  /**
   * Which; null for all.
   *
   * @param unit this one and those below it
   * @param category a subclass, or a class with its subclasses
   * @param area of the place as it is shown
   * @param number of one exposure; for feeds
   */
  public record Selection(
      @Nullable UnitCode unit,
      @Nullable String category,
      ExposureReader.@Nullable Area area,
      @Nullable String number) {

    public static final Selection ALL = new Selection(null, null, null, null);

    /** Stays the same for ever for the same selection: feeds are known by it. */
    String name() {
      return "Selection[unit="
          + unit
          + ", category="
          + category
          + (area == null ? "" : ", area=" + area)
          + (number == null ? "" : ", number=" + number)
          + "]";
    }
  }

  /** Something in a feed: an exposure as it is, or what is left of it. */
  public record News(Told told, Exposure exposure, @Nullable PublishedProblem problem) {}

  private static final int PAGE = 500;
  private static final int IN_A_FEED = 50;

  private final ExposureReader exposures;
  private final PublicRecords records;
  private final UnitReader units;
  private final CategoryReader categories;
  private final Clock clock;

  PublishedProblems(
      ExposureReader exposures,
      PublicRecords records,
      UnitReader units,
      CategoryReader categories,
      Clock clock) {
    this.exposures = exposures;
    this.records = records;
    this.units = units;
    this.categories = categories;
    this.clock = clock;
  }

  /** Changes with whatever is public of any problem. */
  public Mono<String> version() {
    return records.problemsVersion();
  }

  /**
   * All that are public, the newest first, a page at a time; the next page is read when the last
   * one is taken. Withdrawn ones are left out.
   */
  public Flux<List<PublishedProblem>> pages(Selection selection) {
    ExposureReader.Filter filter =
        new ExposureReader.Filter(
            selection.unit(),
            selection.category(),
            null,
            null,
            null,
            selection.area(),
            null,
            false,
            clock.instant());
    return page(filter, null)
        .expand(page -> page.hasNext() ? page(filter, last(page)) : Mono.empty())
        .concatMap(page -> named(page.items()), 1);
  }

  private Mono<Page<Exposure>> page(
      ExposureReader.Filter filter, ExposureReader.@Nullable After after) {
    return exposures.page(filter, ExposureReader.Order.NEWEST, Sight.EVERYBODY, after, PAGE);
  }

  private static ExposureReader.After last(Page<Exposure> page) {
    Exposure last = page.items().getLast();
    return new ExposureReader.After(last.releasedAt(), last.number());
  }

  /** Those of these numbers that are public and not withdrawn, by number. */
  public Mono<Map<String, PublishedProblem>> byNumbers(Collection<String> numbers) {
    return exposures
        .byNumbers(numbers, Sight.EVERYBODY)
        .collectList()
        .flatMap(this::named)
        .map(found ->
            found.stream()
                .collect(Collectors.toMap(each -> each.exposure().number(), each -> each)));
  }

  /** The newest, tombstones among them. */
  public Mono<List<News>> news(Selection selection) {
    return records
        .newest(selection, IN_A_FEED)
        .collectList()
        .flatMap(told ->
            exposures
                .byNumbers(told.stream().map(Told::number).toList(), Sight.EVERYBODY)
                .collectList()
                .flatMap(found -> named(found).map(named -> news(told, found, named))));
  }

  private static List<News> news(
      List<Told> told, List<Exposure> found, List<PublishedProblem> named) {
    Map<String, Exposure> exposure =
        found.stream().collect(Collectors.toMap(Exposure::number, each -> each));
    Map<String, PublishedProblem> problem =
        named.stream().collect(Collectors.toMap(each -> each.exposure().number(), each -> each));
    return told.stream()
        .filter(each -> exposure.containsKey(each.number()))
        .map(each ->
            new News(
                each,
                Objects.requireNonNull(exposure.get(each.number())),
                problem.get(each.number())))
        .toList();
  }

  private Mono<List<PublishedProblem>> named(List<Exposure> found) {
    List<Exposure> shown = found.stream().filter(each -> each.content() != null).toList();
    Set<UnitCode> unitCodes =
        shown.stream()
            .map(each -> each.standing().unit())
            .filter(Objects::nonNull)
            .map(UnitCode::new)
            .collect(Collectors.toSet());
    Set<CategoryCode> categoryCodes =
        shown.stream().map(each -> new CategoryCode(each.category())).collect(Collectors.toSet());
    return Mono.zip(
        units.byCodes(unitCodes).collectMap(unit -> unit.code().value(), Unit::name),
        categories
            .byCodes(categoryCodes)
            .collectMap(category -> category.code().value(), Category::name),
        (unitNames, categoryNames) ->
            shown.stream().map(each -> named(each, unitNames, categoryNames)).toList());
  }

  private static PublishedProblem named(
      Exposure exposure, Map<String, Text> units, Map<String, Text> categories) {
    String unit = exposure.standing().unit();
    return new PublishedProblem(
        exposure, unit == null ? null : units.get(unit), categories.get(exposure.category()));
  }
}
