package io.sunboard.audit.app;

import io.sunboard.audit.AuditReport.Anchor;
import reactor.core.publisher.Mono;

/** The place outside the database where the chain's end is kept. */
public interface AuditAnchors {

  /**
   * What was written last; empty when nothing ever was.
   *
   * @throws io.sunboard.shared.UnavailableException when the place does not answer
   */
  Mono<Anchor> read();

  Mono<Void> write(Anchor anchor);
}
