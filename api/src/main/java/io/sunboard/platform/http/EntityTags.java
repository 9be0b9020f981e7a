package io.sunboard.platform.http;

import io.sunboard.platform.Digests;
import java.util.List;

/** Strong entity tags of bodies, and their comparison. */
final class EntityTags {

  private EntityTags() {}

  /** Of these very bytes. */
  static String of(byte[] body) {
    return '"' + Digests.sha256(body).substring(0, 32) + '"';
  }

  /** Whether the client has it already, going by its {@code If-None-Match} lines. */
  static boolean matches(List<String> ifNoneMatch, String tag) {
    for (String line : ifNoneMatch) {
      for (String known : line.split(",", -1)) {
        String name = known.strip();
        // Weak comparison, as RFC 9110 asks for: caches on the way weaken what they compress.
        if (name.equals("*") || name.equals(tag) || name.equals("W/" + tag)) {
          return true;
        }
      }
    }
    return false;
  }
}
