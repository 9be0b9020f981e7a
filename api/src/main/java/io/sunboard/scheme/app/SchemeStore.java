package io.sunboard.scheme.app;

import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.SchemeDocument;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What adopting a scheme needs of the database, inside its transaction. */
public interface SchemeStore {

  /** Locks one scheme code and tells how many wordings it has. */
  Mono<Integer> lockAndCount(String code);

  /** The wording of this code with the same digest, when it was adopted before. */
  Mono<UUID> withDigest(String code, String digest);

  /**
   * Which of its groups' codes another owner's scheme has; held against everybody else who adopts
   * until the transaction ends.
   */
  Mono<Set<String>> groupsOfOtherOwners(Scheme scheme);

  /** The city's own schemes are kept without an owner, whether or not they name the city. */
  Mono<Void> insert(Scheme scheme, SchemeDocument document, String digest, Instant at);
}
