package io.sunboard.alert.app;

import io.sunboard.alert.AlertMessage;
import io.sunboard.alert.Receipt;
import io.sunboard.alert.app.AlertStore.Held;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The queues of all alerts, each in order. A crash leaves a lease, which ends by itself. */
public interface AlertQueue {

  /**
   * An alert in this node's hands.
   *
   * @param due the oldest of its messages
   * @param gone of those, which tell of what has been withdrawn by now
   * @param more whether there are others behind them
   */
  record Leased(Held held, List<AlertMessage> due, List<UUID> gone, boolean more) {}

  /** One that is due; empty when none is, or others have them all. */
  Mono<Leased> lease(Instant now, Instant until);

  /** They must not go out any more. */
  Mono<Void> supersede(UUID alert, Collection<UUID> messages);

  /** They arrived; the next one is due then. */
  Mono<Void> taken(Leased leased, Receipt.Taken receipt, Instant now, Instant next);

  /** They did not; they are tried again then. */
  Mono<Void> failed(Leased leased, Receipt.Failed receipt, Instant now, Instant next);

  /** There was nothing to send after all. */
  Mono<Void> idle(Leased leased, Instant now);

  /**
   * Nothing goes to it any more.
   *
   * @param reason for its owner: a word for programs, and what was answered last
   */
  Mono<Void> disable(Leased leased, String reason, @Nullable Integer status, Instant now);
}
