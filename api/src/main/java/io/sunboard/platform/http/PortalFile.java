package io.sunboard.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * A file of the portal, ready to be sent.
 *
 * @param gzip the same, smaller; null when that saves nothing
 * @param tag strong, of the plain bytes; the compressed ones have a tag of their own
 */
record PortalFile(
    byte[] plain, byte @Nullable [] gzip, MediaType type, String tag, String cacheControl) {

  private static final Pattern HASHED = Pattern.compile("assets/.+-[A-Za-z0-9_-]{8,}\\.\\w+");

  static PortalFile of(String path, byte[] bytes) {
    byte[] small = Gzip.of(bytes);
    return new PortalFile(
        bytes,
        small.length < bytes.length * 9 / 10 ? small : null,
        type(path),
        EntityTags.of(bytes),
        // A name with a hash in it always means the same bytes.
        HASHED.matcher(path).matches() ? "public, max-age=31536000, immutable" : "no-cache");
  }

  private static MediaType type(String path) {
    if (path.endsWith(".webmanifest")) {
      return MediaType.parseMediaType("application/manifest+json");
    }
    MediaType type =
        MediaTypeFactory.getMediaType(path.toLowerCase(Locale.ROOT))
            .orElse(MediaType.APPLICATION_OCTET_STREAM);
    boolean text = type.getType().equals("text") || type.getSubtype().contains("javascript");
    return text ? new MediaType(type, StandardCharsets.UTF_8) : type;
  }
}
