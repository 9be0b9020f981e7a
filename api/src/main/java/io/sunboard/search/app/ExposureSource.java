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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Exposures once they are released; a withdrawn one is found by nobody any more. */
@Component
class ExposureSource implements SearchSource {

  private static final int PAGE = 1_000;

  private final ExposureReader exposures;
  private final UnitReader units;
  private final CategoryReader categories;

  ExposureSource(ExposureReader exposures, UnitReader units, CategoryReader categories) {
    this.exposures = exposures;
    this.units = units;
    this.categories = categories;
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
    return exposures.byNumbers(ids, Sight.EVERYBODY).collectList().flatMapMany(this::documents);
  }

  @Override
  public Flux<SearchDocument> everything() {
    return Flux.defer(() -> exposures.allPublic(null, PAGE))
        .collectList()
        .expand(page ->
            page.size() < PAGE
                ? Mono.empty()
                : exposures.allPublic(page.getLast().number(), PAGE).collectList())
        .concatMap(this::documents, 1);
  }

  /** In two statements, whatever the size. */
  private Flux<SearchDocument> documents(List<Exposure> found) {
    Set<UnitCode> leads = new HashSet<>();
    Set<CategoryCode> codes = new HashSet<>();
    for (Exposure exposure : found) {
      String unit = exposure.standing().unit();
      if (unit != null) {
        leads.add(new UnitCode(unit));
      }
      CategoryCode code = new CategoryCode(exposure.category());
      codes.add(code);
      codes.add(Objects.requireNonNullElse(code.parent(), code));
    }
    Mono<Map<UnitCode, Unit>> named = units.byCodes(leads).collectMap(Unit::code);
    return found.isEmpty()
        ? Flux.empty()
        : named.flatMapMany(unitOf ->
            categories
                .byCodes(codes)
                .collectMap(Category::code)
                .flatMapIterable(categoryOf ->
                    found.stream()
                        .map(exposure -> ExposureDocuments.of(exposure, unitOf, categoryOf))
                        .toList()));
  }

  @Override
  public Mono<Map<String, Object>> visible(Collection<String> ids, Actor actor) {
    return exposures
        .byNumbers(ids, Sight.EVERYBODY)
        .filter(exposure -> !exposure.withdrawn())
        .collectMap(Exposure::number, exposure -> exposure);
  }
}
