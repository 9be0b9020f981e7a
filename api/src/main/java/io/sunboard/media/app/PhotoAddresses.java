package io.sunboard.media.app;

import io.sunboard.media.Photo;
import io.sunboard.media.PhotoVariant;
import io.sunboard.shared.Actor;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where photos are found: released ones by their id, the others by an address that is signed. */
@Component
public class PhotoAddresses {

  private final SignedAddresses addresses;

  PhotoAddresses(SignedAddresses addresses) {
    this.addresses = addresses;
  }

  /**
   * The address for a reader whom the caller lets see the photo's place: for everybody if it is
   * released, for cadres else. Empty for everyone else. A path of this API.
   */
  public Optional<URI> of(Photo photo, PhotoVariant variant, Actor actor) {
    if (photo.released()) {
      return Optional.of(released(photo.id(), variant));
    }
    return actor.cadre() ? Optional.of(signed(photo.id(), variant)) : Optional.empty();
  }

  /** The address of a photo that is known to be released; a path of this API. */
  public static URI released(UUID id, PhotoVariant variant) {
    return URI.create(path(id, variant));
  }

  /** An address of a photo that is known to be there, for whoever holds it, for a while. */
  public URI signed(UUID photo, PhotoVariant variant) {
    return URI.create(addresses.signed(path(photo, variant)));
  }

  /** Whether the signature is ours, for this variant, and not past its time. */
  public boolean verifies(
      UUID id, PhotoVariant variant, @Nullable String expires, @Nullable String signature) {
    return addresses.verifies(path(id, variant), expires, signature);
  }

  private static String path(UUID id, PhotoVariant variant) {
    return "/media/" + id + "/" + variant.code();
  }
}
