package io.sunboard.search.app;

import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.SearchDocument;
import io.sunboard.shared.Actor;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.app.UnitReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Units, which everybody may know. */
@Component
class UnitSource implements SearchSource {

  private final UnitReader units;

  UnitSource(UnitReader units) {
    this.units = units;
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.UNIT;
  }

  @Override
  public Readership readership() {
    return Readership.PUBLIC;
  }

  @Override
  public Set<String> subjects() {
    return Set.of("Unit");
  }

  @Override
  public Flux<SearchDocument> byIds(Collection<String> ids) {
    return units.byCodes(codes(ids)).map(SearchDocuments::unit);
  }

  @Override
  public Flux<SearchDocument> everything() {
    return units.all().map(SearchDocuments::unit);
  }

  @Override
  public Mono<Map<String, Object>> visible(Collection<String> ids, Actor actor) {
    return units.byCodes(codes(ids)).collectMap(unit -> unit.code().value(), unit -> unit);
  }

  private static List<UnitCode> codes(Collection<String> ids) {
    return ids.stream().flatMap(id -> UnitCode.parse(id).stream()).toList();
  }
}
