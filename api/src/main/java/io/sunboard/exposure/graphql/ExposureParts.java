package io.sunboard.exposure.graphql;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.ExposureContent;
import io.sunboard.exposure.ExposurePhoto;
import io.sunboard.exposure.app.ExposureReader;
import io.sunboard.media.Photo;
import io.sunboard.media.PhotoVariant;
import io.sunboard.media.app.PhotoAddresses;
import io.sunboard.media.app.Photos;
import io.sunboard.platform.graphql.PagedBatch;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.shared.Actor;
import io.sunboard.shared.PersonalDataFound;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Photos and timelines of exposures: one statement each for a level of a query, or none. */
@Controller
class ExposureParts {

  record ShownPhoto(UUID id, String url, String medium, String thumb, ExposurePhoto.Kind kind) {}

  private static final String TIMELINE = "exposureTimeline";

  private final Photos photos;
  private final PhotoAddresses addresses;

  ExposureParts(
      Photos photos,
      PhotoAddresses addresses,
      ExposureReader exposures,
      BatchLoaderRegistry loaders) {
    this.photos = photos;
    this.addresses = addresses;
    loaders
        .<PagedBatch.Key<String>, Connection<ExposureReader.Event>>forName(TIMELINE)
        .registerMappedBatchLoader((keys, _) ->
            PagedBatch.load(
                keys,
                (numbers, page, asOf) ->
                    exposures.timeline(
                        numbers,
                        Objects.requireNonNullElse(page.number(0), 0),
                        page.size() + 1,
                        asOf == null ? null : Instant.parse(asOf)),
                ExposureReader.Event::exposure,
                event -> Cursor.of(event.position())));
  }

  @SchemaMapping(typeName = "Exposure")
  CompletableFuture<Connection<ExposureReader.Event>> timeline(
      Exposure of,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataLoader<PagedBatch.Key<String>, Connection<ExposureReader.Event>> exposureTimeline) {
    Instant asOf = of.asOf();
    return exposureTimeline.load(
        new PagedBatch.Key<>(
            // Nothing that happened before a release is public; a draft has no timeline.
            of.isPublic() ? of.number() : "",
            PageRequest.of(first, after, 1),
            asOf == null ? null : asOf.toString()));
  }

  /** What is public is known to be released, so that no statement is needed for its addresses. */
  static List<ShownPhoto> released(Exposure exposure) {
    ExposureContent content = exposure.content();
    return content == null
        ? List.of()
        : content.photos().stream()
            .map(photo ->
                shown(photo, variant -> PhotoAddresses.released(photo.id(), variant).toString()))
            .toList();
  }

  @BatchMapping(typeName = "ExposureDraft", field = "photos")
  Mono<Map<ExposureContent, List<ShownPhoto>>> photosOfDrafts(
      List<ExposureContent> drafts, @ContextValue Actor actor) {
    List<UUID> ids =
        drafts.stream().flatMap(draft -> draft.photoIds().stream()).distinct().toList();
    return photos
        .describe(ids)
        .map(known -> {
          Map<ExposureContent, List<ShownPhoto>> byDraft = new HashMap<>();
          for (ExposureContent draft : drafts) {
            byDraft.put(
                draft,
                draft.photos().stream()
                    .flatMap(photo -> signed(photo, known.get(photo.id()), actor))
                    .toList());
          }
          return byDraft;
        });
  }

  /** What the redacting supervisor said is none. */
  @SchemaMapping(typeName = "ExposureDraft")
  List<PersonalDataFound> personalData(ExposureContent draft) {
    return PersonalDataFound.in(List.of(draft.title(), draft.text(), draft.address()));
  }

  private Stream<ShownPhoto> signed(ExposurePhoto photo, @Nullable Photo known, Actor actor) {
    return known == null || addresses.of(known, PhotoVariant.LARGE, actor).isEmpty()
        ? Stream.empty()
        : Stream.of(
            shown(photo, variant -> addresses.of(known, variant, actor).orElseThrow().toString()));
  }

  private static ShownPhoto shown(ExposurePhoto photo, Function<PhotoVariant, String> address) {
    return new ShownPhoto(
        photo.id(),
        address.apply(PhotoVariant.LARGE),
        address.apply(PhotoVariant.MEDIUM),
        address.apply(PhotoVariant.THUMB),
        photo.kind());
  }
}
