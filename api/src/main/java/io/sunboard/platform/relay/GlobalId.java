package io.sunboard.platform.relay;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The opaque id of a {@code Node}: its type and its key. */
public record GlobalId(String type, String key) {

  public static String of(String type, Object key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((type + ":" + key).getBytes(StandardCharsets.UTF_8));
  }

  /** Empty for anything that this API never gave. */
  public static Optional<GlobalId> parse(String id) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 1
          ? Optional.empty()
          : Optional.of(new GlobalId(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** The key of an id of that type; empty for every other id. */
  public static Optional<UUID> uuid(String type, String id) {
    return parse(id).filter(global -> global.type().equals(type)).flatMap(GlobalId::uuid);
  }

  /** The key as a UUID, or empty when it is none. */
  public Optional<UUID> uuid() {
    try {
      return Optional.of(UUID.fromString(key));
    } catch (IllegalArgumentException notAUuid) {
      return Optional.empty();
    }
  }
}
