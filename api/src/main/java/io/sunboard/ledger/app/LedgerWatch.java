package io.sunboard.ledger.app;

import io.sunboard.platform.loop.Loop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks for released rankings that have brought no proposals yet, on every node at once; each is
 * taken by one of them, also when none ran when it was released.
 */
@Component
class LedgerWatch extends Loop {

  private final ProposeForRankings proposals;

  LedgerWatch(ProposeForRankings proposals, @Value("${sunboard.ledger.every}") Duration every) {
    super(Duration.ZERO, every, "proposals wait");
    this.proposals = proposals;
  }

  @Override
  protected Mono<?> turn() {
    return Mono.defer(proposals::next).repeat().takeWhile(Boolean::booleanValue).then();
  }
}
