package io.sunboard.tip.app;

import io.sunboard.tip.Tip;
import io.sunboard.tip.TipEntry;
import io.sunboard.tip.TrackingCode;
import java.util.Collection;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tips for their citizens. One statement each, whether there is such a tip or not. */
public interface TipReader {

  /** The tip of that code; empty when there is none. */
  Mono<Tip> byCode(TrackingCode code);

  /** Those that there are, in no order. */
  Flux<Tip> byIds(Collection<UUID> ids);

  /**
   * What happened to many tips, each in order, behind a number, as far as its citizen is told of
   * it.
   */
  Flux<Event> timeline(Collection<UUID> tips, int afterNumber, int size);

  /** The same, only what was written: the citizen's messages and the replies. */
  Flux<Event> messages(Collection<UUID> tips, int afterNumber, int size);

  /** An entry and whose it is. */
  record Event(UUID tip, TipEntry entry) {}
}
