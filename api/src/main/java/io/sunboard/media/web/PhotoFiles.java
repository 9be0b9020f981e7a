package io.sunboard.media.web;

import io.sunboard.media.Photo;
import io.sunboard.media.PhotoVariant;
import io.sunboard.media.app.PhotoAddresses;
import io.sunboard.media.app.PhotoObjects;
import io.sunboard.media.app.Photos;
import io.sunboard.platform.error.RefusedRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code GET /media/{id}} and {@code /media/{id}/{thumb|medium|large}}: released photos for
 * everybody and for ever, others for whoever has a signed address. Everything else is one and the
 * same 404.
 */
@RestController
class PhotoFiles {

  private static final Pattern UUID_SHAPE =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Nothing in a photo may run, load or frame anything, whatever a browser takes it for. */
  private static final String SANDBOX = "default-src 'none'; sandbox";

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Photos photos;
  private final PhotoObjects objects;
  private final PhotoAddresses addresses;

  PhotoFiles(Photos photos, PhotoObjects objects, PhotoAddresses addresses) {
    this.photos = photos;
    this.objects = objects;
    this.addresses = addresses;
  }

  @GetMapping({"/media/{id}", "/media/{id}/{size}"})
  Mono<ResponseEntity<byte[]>> photo(
      ServerWebExchange exchange,
      @PathVariable String id,
      @PathVariable(required = false) @Nullable String size,
      @RequestParam(required = false) @Nullable String expires,
      @RequestParam(required = false) @Nullable String signature) {
    Optional<PhotoVariant> variant =
        size == null ? Optional.of(PhotoVariant.LARGE) : PhotoVariant.parse(size);
    if (variant.isEmpty() || !UUID_SHAPE.matcher(id).matches()) {
      return Mono.error(nothing());
    }
    UUID known = UUID.fromString(id);
    boolean signed = addresses.verifies(known, variant.get(), expires, signature);
    return photos
        .find(known)
        .filter(photo -> photo.released() || signed)
        .flatMap(photo -> answer(exchange, photo, variant.get()))
        .switchIfEmpty(Mono.error(PhotoFiles::nothing));
  }

  private Mono<ResponseEntity<byte[]>> answer(
      ServerWebExchange exchange, Photo photo, PhotoVariant variant) {
    String tag = "\"" + photo.digest().substring(0, 32) + "-" + variant.code() + "\"";
    ResponseEntity.BodyBuilder response =
        ResponseEntity.ok()
            .cacheControl(photo.released() ? FOR_EVER : CacheControl.noStore())
            .header("Content-Security-Policy", SANDBOX)
            // The portal may stand on another host, and the press shows what is released.
            .header("Cross-Origin-Resource-Policy", "cross-origin");
    if (photo.released() && exchange.checkNotModified(tag)) {
      return Mono.just(
          ResponseEntity.status(HttpStatus.NOT_MODIFIED).cacheControl(FOR_EVER).build());
    }
    return objects
        .get(photo.day(), photo.id(), variant)
        .map(bytes ->
            (photo.released() ? response.eTag(tag) : response)
                .contentType(MediaType.IMAGE_JPEG)
                .body(bytes));
  }

  private static RefusedRequest nothing() {
    return new RefusedRequest(HttpStatus.NOT_FOUND, "NOT_FOUND");
  }
}
