package io.sunboard.exposure.app;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.PublicEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the use cases need of the database, inside their transaction. */
public interface ExposureStore {

  /** Locks it until the transaction ends. */
  Mono<Exposure> lock(String number);

  /** Locks those of these problems that have not been withdrawn. */
  Flux<Exposure> lockOf(Collection<UUID> problems);

  Mono<Void> insert(Exposure exposure);

  Mono<Void> update(Exposure exposure);

  /** Keeps what everybody sees from now on. */
  Mono<Void> keep(Exposure exposure, Instant at);

  /** Forgets all that everybody saw until now, and what happened. */
  Mono<Void> forget(String number);

  /** What has been told of tickets so far. */
  Mono<Set<PublicEvent>> ticketsTold(String number);

  /** Adds to what everybody may know of what happened. */
  Mono<Void> append(String number, List<PublicEvent> events, Instant recordedAt);
}
