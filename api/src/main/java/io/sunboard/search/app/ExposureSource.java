package io.sunboard.search.app;

import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.app.ExposureReader;
import io.sunboard.exposure.app.ExposureReader.Sight;
import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.SearchDocument;
import io.sunboard.shared.Actor;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Exposures while they are public: what everybody reads of them, and no word more. */
@Component
class ExposureSource implements SearchSource {

  private static final int PAGE = 500;

  private final ExposureReader exposures;
  private final UnitReader units;
  private final CategoryReader categories;
  private final ZoneId zone;

  ExposureSource(
      ExposureReader exposures, UnitReader units, CategoryReader categories, ZoneId zone) {
    this.exposures = exposures;
    this.units = units;
    this.categories = categories;
    this.zone = zone;
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.EXPOSURE;
  }

  @Override
  public Readership readership() {
    return Readership.PUBLIC;
  }

  @Override
  public Set<String> subjects() {
    return Set.of("Exposure");
  }

  @Override
  public Flux<SearchDocument> byIds(Collection<String> ids) {
    return documents(exposures.byNumbers(ids, Sight.EVERYBODY));
  }

  @Override
  public Flux<SearchDocument> everything() {
    return documents(all());
  }

  @Override
  public Flux<Version> versions() {
    return all()
        .filter(exposure -> !exposure.withdrawn())
        .map(exposure -> new Version(exposure.number(), exposure.version()));
  }

  @Override
  public Mono<Map<String, Object>> visible(Collection<String> ids, Actor actor) {
    return exposures
        .byNumbers(ids, Sight.EVERYBODY)
        .filter(exposure -> !exposure.withdrawn())
        .collectMap(Exposure::number, exposure -> exposure);
  }

  private Flux<Exposure> all() {
    return Pages.all(
        PAGE, Exposure::number, (@Nullable String after) -> exposures.allPublic(after, PAGE));
  }

  private Flux<SearchDocument> documents(Flux<Exposure> found) {
    return found.buffer(PAGE).concatMap(this::documents, 1);
  }

  private Flux<SearchDocument> documents(List<Exposure> batch) {
    Set<UnitCode> unitCodes =
        batch.stream()
            .flatMap(exposure -> Stream.ofNullable(exposure.standing().unit()))
            .map(UnitCode::new)
            .collect(Collectors.toSet());
    Set<CategoryCode> categoryCodes =
        batch.stream()
            .flatMap(exposure -> CategoryCode.parse(exposure.category()).stream())
            .flatMap(code -> Stream.of(code, code.classCode()))
            .collect(Collectors.toSet());
    Mono<Map<String, Unit>> named =
        units.byCodes(unitCodes).collectMap(unit -> unit.code().value());
    Mono<Map<String, Category>> classed =
        categories.byCodes(categoryCodes).collectMap(category -> category.code().value());
    Mono<Map<String, Collection<String>>> tickets =
        exposures.ticketsTold(batch.stream().map(Exposure::number).toList());
    return Mono.zip(named, classed, tickets)
        .map(all -> new ExposureDocuments(all.getT1(), all.getT2(), all.getT3(), zone))
        .flatMapIterable(documents -> batch.stream().map(documents::of).toList());
  }
}
