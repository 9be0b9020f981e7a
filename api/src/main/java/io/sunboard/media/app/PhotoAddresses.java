package io.sunboard.media.app;

import io.sunboard.media.Photo;
import io.sunboard.media.PhotoVariant;
import io.sunboard.shared.Actor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where photos are found: released ones by their id, the others by an address that is signed. */
@Component
public class PhotoAddresses {

  private static final Logger log = LoggerFactory.getLogger(PhotoAddresses.class);
  private static final String HMAC = "HmacSHA256";

  private final MediaSettings settings;
  private final Clock clock;
  private final SecretKeySpec key;

  PhotoAddresses(MediaSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.key = new SecretKeySpec(key(settings.key()), HMAC);
  }

  private static byte[] key(String configured) {
    if (!configured.isBlank()) {
      return configured.getBytes(StandardCharsets.UTF_8);
    }
    log.info("sunboard.media.key is empty: staff's photo addresses are good on this node only");
    byte[] own = new byte[32];
    new SecureRandom().nextBytes(own);
    return own;
  }

  /**
   * The address for a reader whom the caller lets see the photo's place: for everybody if it is
   * released, for cadres else. Empty for everyone else. A path of this API.
   */
  public Optional<URI> of(Photo photo, PhotoVariant variant, Actor actor) {
    if (photo.released()) {
      return Optional.of(URI.create(path(photo.id(), variant)));
    }
    return actor.cadre() ? Optional.of(signed(photo, variant)) : Optional.empty();
  }

  /** The address of a photo that is known to be released; a path of this API. */
  public static URI released(UUID id, PhotoVariant variant) {
    return URI.create(path(id, variant));
  }

  /** An address for whoever holds it, for as long as the settings say. */
  public URI signed(Photo photo, PhotoVariant variant) {
    long expires = clock.instant().plus(settings.addressLife()).getEpochSecond();
    return URI.create(
        path(photo.id(), variant)
            + "?expires="
            + expires
            + "&signature="
            + signature(photo.id(), variant, expires));
  }

  /** Whether the signature is ours, for this variant, and not past its time. */
  public boolean verifies(UUID id, PhotoVariant variant, long expires, String signature) {
    boolean ours =
        MessageDigest.isEqual(
            signature(id, variant, expires).getBytes(StandardCharsets.US_ASCII),
            signature.getBytes(StandardCharsets.UTF_8));
    return ours && !clock.instant().isAfter(Instant.ofEpochSecond(expires));
  }

  private static String path(UUID id, PhotoVariant variant) {
    return "/media/" + id + "/" + variant.code();
  }

  private String signature(UUID id, PhotoVariant variant, long expires) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      byte[] signed =
          mac.doFinal((path(id, variant) + " " + expires).getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
