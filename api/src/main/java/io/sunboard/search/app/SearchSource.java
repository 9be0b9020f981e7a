package io.sunboard.search.app;

import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.SearchDocument;
import io.sunboard.shared.Actor;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One kind of thing that is found: where its documents come from, and who may see what was found.
 * Every source is a bean; the projection, rebuilds, verification and the search itself follow from
 * the list of them. One statement a batch, whatever its size; never one an item.
 */
public interface SearchSource {

  /** A row that has a living document: the document's id and the row's version. */
  record Version(String id, long version) {}

  /** Each kind has one source. */
  DocumentKind kind();

  /**
   * PUBLIC: the documents are in the public index and in the staff index. STAFF: in the staff index
   * alone, each with the scopes that find it.
   */
  Readership readership();

  /** The subjects of the events after which documents change, as {@code DomainEvent} names them. */
  Set<String> subjects();

  /**
   * The id of the document that changes with a thing of that subject: by default the thing's own
   * key.
   */
  default String id(String subject, String key) {
    return key;
  }

  /**
   * The documents with these ids as they are now. A thing that could be found once and cannot any
   * more comes as {@link SearchDocument#tombstone} with its row's version; one that never could, or
   * does not exist, is left out. The version grows with every change of the document.
   */
  Flux<SearchDocument> byIds(Collection<String> ids);

  /**
   * All living documents, and tombstones if that is simpler, read page by page when subscribed to.
   */
  Flux<SearchDocument> everything();

  /**
   * All rows that have a living document, in the order of the id's bytes. This default sorts in
   * memory what {@link #everything} tells; whoever has more than a few thousand reads pages.
   */
  default Flux<Version> versions() {
    return everything()
        .filter(document -> !document.tombstone())
        .map(document -> new Version(document.id(), document.version()))
        .sort(Comparator.comparing(Version::id));
  }

  /**
   * Those of the things found that this reader may see now, by document id: PostgreSQL decides, and
   * each is what the schema's type is made of.
   */
  Mono<Map<String, Object>> visible(Collection<String> ids, Actor actor);

  /**
   * Which of its documents' scopes this reader may find, for {@link Readership#STAFF}; with none,
   * nothing is found, not even in counts.
   */
  default Mono<Set<String>> scopes(Actor actor) {
    return Mono.just(Set.of());
  }
}
