package io.sunboard.evaluation.app;

import io.sunboard.evaluation.Mark;
import io.sunboard.evaluation.Marking;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who has marked its peers. */
public interface Markings {

  /** A marking and the round that it belongs to. */
  record Of(UUID round, Marking marking) {}

  /** A request, so that the same one again has the same answer. */
  record Request(String key, String digest) {
    /** An excuse is given without a key. */
    public static final Request NONE = new Request("", "");
  }

  /** Of many rounds, by channel and unit. */
  Flux<Of> of(Collection<UUID> rounds);

  /** Writes a marking with its marks; false when the unit has one in the channel already. */
  Mono<Boolean> insert(UUID round, Marking marking, List<Mark> marks, Request request);

  /** The request by which a unit marked; empty when it did not, or was excused. */
  Mono<Request> request(UUID round, Marking marking);
}
