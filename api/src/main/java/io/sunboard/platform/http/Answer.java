package io.sunboard.platform.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** An answer in bytes: nobody changes them, and its tag and its small form are made once. */
final class Answer {

  private static final int WORTH_COMPRESSING = 1024;

  private final HttpStatus status;
  private final AnswerType type;
  private final byte[] body;
  private final boolean faultless;
  private final boolean keepable;
  private volatile @Nullable String tag;
  private volatile byte @Nullable [] small;

  /**
   * @param faultless whether nothing went wrong, so that caches may have it
   * @param keepable whether this node may give it to the next one who asks the same
   */
  Answer(HttpStatus status, AnswerType type, byte[] body, boolean faultless, boolean keepable) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.faultless = faultless;
    this.keepable = keepable;
  }

  HttpStatus status() {
    return status;
  }

  AnswerType type() {
    return type;
  }

  byte[] body() {
    return body;
  }

  boolean faultless() {
    return faultless;
  }

  boolean keepable() {
    return keepable;
  }

  boolean worthCompressing() {
    return body.length >= WORTH_COMPRESSING;
  }

  /** The strong tag of the plain bytes. */
  String tag() {
    String known = tag;
    if (known == null) {
      known = EntityTags.of(body);
      tag = known;
    }
    return known;
  }

  /** The bytes by gzip. */
  byte[] small() {
    byte[] known = small;
    if (known == null) {
      known = Gzip.of(body);
      small = known;
    }
    return known;
  }
}
