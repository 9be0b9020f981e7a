package io.sunboard.platform.http;

import io.sunboard.platform.Digests;

/** Strong entity tags. */
final class EntityTags {

  private EntityTags() {}

  /** Of these very bytes. */
  static String of(byte[] body) {
    return '"' + Digests.sha256(body).substring(0, 32) + '"';
  }
}
