package io.sunboard.search.app;

import io.sunboard.publication.Publication;
import io.sunboard.publication.app.Publications;
import io.sunboard.publication.app.Publications.Sight;
import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.SearchDocument;
import io.sunboard.shared.Actor;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Publications once they are released to the public. */
@Component
class PublicationSource implements SearchSource {

  private final Publications publications;

  PublicationSource(Publications publications) {
    this.publications = publications;
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.PUBLICATION;
  }

  @Override
  public Readership readership() {
    return Readership.PUBLIC;
  }

  @Override
  public Set<String> subjects() {
    return Set.of("Publication");
  }

  @Override
  public Flux<SearchDocument> byIds(Collection<String> ids) {
    return publications
        .byIds(DocumentIds.uuids(ids), Sight.PUBLIC)
        .map(publication ->
            publication.inForce()
                ? SearchDocuments.publication(publication)
                : SearchDocument.tombstone(
                    DocumentKind.PUBLICATION, publication.id().toString(), publication.revision()));
  }

  @Override
  public Flux<SearchDocument> everything() {
    return publications.allPublic().map(SearchDocuments::publication);
  }

  @Override
  public Mono<Map<String, Object>> visible(Collection<String> ids, Actor actor) {
    return publications
        .byIds(DocumentIds.uuids(ids), Sight.PUBLIC)
        .filter(Publication::inForce)
        .collectMap(publication -> publication.id().toString(), publication -> publication);
  }
}
