package io.sunboard.media.app;

import io.sunboard.media.MaskBox;
import io.sunboard.media.Photo;
import io.sunboard.media.PhotoHeader;
import io.sunboard.media.PhotoState;
import io.sunboard.media.PhotoVariant;
import io.sunboard.media.app.PhotoLab.DamagedPhotoException;
import io.sunboard.media.app.PhotoLab.Developed;
import io.sunboard.media.app.PhotoRows.Request;
import io.sunboard.platform.Digests;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnavailableException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Takes photos in: inspects, cleans and keeps them. First the object store, then the row that makes
 * the photo known; objects that nothing knows are swept up later.
 */
@Service
public class PhotoIntake implements DisposableBean {

  private static final int BOXES = 50;

  private final MediaSettings settings;
  private final VirusScanner scanner;
  private final PhotoLab lab;
  private final PhotoObjects objects;
  private final PhotoRows rows;
  private final Clock clock;
  private final Scheduler workers;

  PhotoIntake(
      MediaSettings settings,
      VirusScanner scanner,
      PhotoLab lab,
      PhotoObjects objects,
      PhotoRows rows,
      Clock clock) {
    this.settings = settings;
    this.scanner = scanner;
    this.lab = lab;
    this.objects = objects;
    this.rows = rows;
    this.clock = clock;
    this.workers =
        Schedulers.newBoundedElastic(settings.workers(), 4 * settings.atOnce(), "photos");
  }

  /**
   * Takes one photo.
   *
   * @param key the client's idempotency key: the same key with the same bytes gives the same photo
   * @param actor anonymous for citizens
   * @return the photo's id, or refused with PHOTO_FORMAT_UNKNOWN, PHOTO_IS_A_FILE, PHOTO_IS_HEIC,
   *     PHOTO_DAMAGED, PHOTO_TOO_MANY_PIXELS, PHOTO_INFECTED, or KEY_OF_ANOTHER_REQUEST
   * @throws UnavailableException when the object store or the virus scanner does not answer, or all
   *     workers are busy
   */
  public Mono<Decision<UUID>> take(byte[] bytes, @Nullable String key, Actor actor) {
    if (key == null) {
      return develop(bytes, null, actor);
    }
    Request request = request(bytes, key, actor);
    return earlier(request).switchIfEmpty(Mono.defer(() -> develop(bytes, request, actor)));
  }

  /**
   * Makes a copy with the boxes painted over. The original stays as it is and can never be
   * released.
   *
   * @return the copy's id, not attached yet; or refused with UNKNOWN_PHOTO, LENGTH or NUMBER faults
   */
  public Mono<Decision<UUID>> mask(UUID original, List<MaskBox> boxes, Actor actor) {
    return boxes.isEmpty()
        ? Mono.just(Decision.refused(Refusal.at("boxes", "MASK_BOXES", BOXES)))
        : painted(original, boxes, actor, PhotoIntake::root);
  }

  /**
   * Makes a photo of its own that nothing leads back from to the original: the same picture, with
   * the boxes, if any, painted over.
   *
   * @return the photo's id, not attached yet; or refused as {@link #mask} is
   */
  public Mono<Decision<UUID>> copy(UUID original, List<MaskBox> boxes, Actor actor) {
    return painted(original, boxes, actor, _ -> null);
  }

  private Mono<Decision<UUID>> painted(
      UUID original,
      List<MaskBox> boxes,
      Actor actor,
      Function<Photo, @Nullable UUID> derivedFrom) {
    if (boxes.size() > BOXES) {
      return Mono.just(Decision.refused(Refusal.at("boxes", "MASK_BOXES", BOXES)));
    }
    for (int i = 0; i < boxes.size(); i++) {
      if (!boxes.get(i).valid()) {
        return Mono.just(Decision.refused(Refusal.at("boxes." + i, "MASK_BOX_OUTSIDE")));
      }
    }
    return rows.byIds(List.of(original))
        .next()
        .flatMap(photo ->
            objects
                .get(photo.day(), photo.id(), PhotoVariant.LARGE)
                .flatMap(large -> work(() -> lab.mask(large, boxes)))
                .flatMap(masked -> keep(masked, derivedFrom.apply(photo), null, actor)))
        .defaultIfEmpty(Decision.refused(Refusal.at("photo", "UNKNOWN_PHOTO", original)));
  }

  /** Of a copy of a copy the first original is remembered. */
  private static UUID root(Photo photo) {
    UUID original = photo.derivedFrom();
    return original == null ? photo.id() : original;
  }

  private Mono<Decision<UUID>> earlier(Request request) {
    return rows.earlier(request.key())
        .map(earlier ->
            earlier.request().equals(request.request())
                ? Decision.accepted(earlier.id())
                : Decision.refused(Refusal.at("idempotencyKey", "KEY_OF_ANOTHER_REQUEST")));
  }

  private Mono<Decision<UUID>> develop(byte[] bytes, @Nullable Request request, Actor actor) {
    return switch (PhotoHeader.read(bytes)) {
      case Decision.Refused<PhotoHeader>(List<Refusal> refusals) ->
          Mono.just(Decision.refused(refusals));
      case Decision.Accepted<PhotoHeader>(PhotoHeader header) -> {
        long most = header.whole() ? settings.maxPixelsWhole() : settings.maxPixels();
        yield header.pixels() > most
            ? Mono.just(
                Decision.refused(
                    Refusal.of(
                        "PHOTO_TOO_MANY_PIXELS",
                        header.width(),
                        header.height(),
                        most / 1_000_000)))
            : scanner
                .find(bytes)
                .map(virus -> Decision.<UUID>refused(Refusal.of("PHOTO_INFECTED", virus)))
                .switchIfEmpty(Mono.defer(() -> develop(bytes, header, request, actor)));
      }
    };
  }

  private Mono<Decision<UUID>> develop(
      byte[] bytes, PhotoHeader header, @Nullable Request request, Actor actor) {
    return work(() -> lab.develop(bytes, header))
        .flatMap(developed -> keep(developed, null, request, actor))
        .onErrorResume(
            DamagedPhotoException.class,
            _ -> Mono.just(Decision.refused(Refusal.of("PHOTO_DAMAGED"))));
  }

  private <T> Mono<T> work(Callable<T> job) {
    return Mono.fromCallable(job)
        .subscribeOn(workers)
        .onErrorMap(
            RejectedExecutionException.class, e -> new UnavailableException("PHOTOS_BUSY", e));
  }

  private Mono<Decision<UUID>> keep(
      Developed developed, @Nullable UUID original, @Nullable Request request, Actor actor) {
    byte[] large = Objects.requireNonNull(developed.variants().get(PhotoVariant.LARGE));
    Photo photo =
        new Photo(
            UUID.randomUUID(),
            actor.subject(),
            large.length,
            developed.width(),
            developed.height(),
            Digests.sha256(large),
            PhotoState.UNATTACHED,
            false,
            original,
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            clock.instant());
    return objects
        .put(photo.day(), photo.id(), developed.variants())
        .then(Mono.defer(() -> rows.insert(photo, request)))
        .flatMap(known ->
            known || request == null
                ? Mono.just(Decision.accepted(photo.id()))
                // The same request came twice at once, and the other was faster.
                : objects.delete(photo.day(), List.of(photo.id())).then(earlier(request)));
  }

  private static Request request(byte[] bytes, String key, Actor actor) {
    String own = (actor.signedIn() ? actor.id() : "") + "\n" + key;
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(own.getBytes(StandardCharsets.UTF_8));
    both.write(0);
    both.writeBytes(bytes);
    return new Request(
        Digests.sha256(own.getBytes(StandardCharsets.UTF_8)), Digests.sha256(both.toByteArray()));
  }

  @Override
  public void destroy() {
    workers.dispose();
  }
}
