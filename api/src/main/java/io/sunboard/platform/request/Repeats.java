package io.sunboard.platform.request;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** Requests that come again under a key of their own: the same has one effect. */
public final class Repeats {

  private Repeats() {}

  /**
   * What an earlier request of the same key came to.
   *
   * @param earlierDigest of that request
   * @param digest of this one
   * @param answer what the earlier one made; asked for when both are the same
   */
  public static <T> Mono<Decision<T>> of(
      String earlierDigest, String digest, Supplier<Mono<T>> answer) {
    return earlierDigest.equals(digest)
        ? answer.get().map(Decision::accepted)
        : Mono.just(Decision.refused(Refusal.at("idempotencyKey", "KEY_OF_ANOTHER_REQUEST")));
  }
}
