package io.sunboard.audit.app;

import io.sunboard.audit.AuditReport;
import io.sunboard.audit.AuditReport.Anchor;
import io.sunboard.platform.loop.Loop;
import io.sunboard.shared.Actor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Looks through the audit trail for everything that was done to it, and keeps the chain's end
 * outside the database, every now and then and after each look that found nothing. An end that
 * contradicts the one kept before is never written over it.
 */
@Service
public class VerifyAudit extends Loop {

  private static final Logger log = LoggerFactory.getLogger(VerifyAudit.class);

  private final ChainCheck check;
  private final AuditStore store;
  private final AuditAnchors anchors;
  private final KeyedLinks links;
  private final Clock clock;

  VerifyAudit(
      ChainCheck check,
      AuditStore store,
      AuditAnchors anchors,
      KeyedLinks links,
      AuditSettings settings,
      Clock clock) {
    super(settings.anchorEvery(), settings.anchorEvery(), "the audit trail's end waits to be kept");
    this.check = check;
    this.store = store;
    this.anchors = anchors;
    this.links = links;
    this.clock = clock;
  }

  /** Administrators and leaders. */
  public Mono<AuditReport> run(long from, Actor actor) {
    AuditReading.requireVerifier(actor);
    return run(from);
  }

  /**
   * Looks through the entries from that number on; those before it are taken as they are.
   *
   * @throws io.sunboard.shared.UnavailableException when the end kept outside cannot be read: a
   *     look without it could miss a truncation
   */
  public Mono<AuditReport> run(long from) {
    return anchors
        .read()
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(anchor -> check.check(from, anchor.orElse(null)))
        .flatMap(report -> report.intact() ? anchor().thenReturn(report) : Mono.just(report));
  }

  /** Keeps the chain's end outside the database, unless another node is at it. */
  Mono<Void> anchor() {
    Mono<AuditReport> look =
        anchors
            .read()
            .map(Optional::of)
            .defaultIfEmpty(Optional.empty())
            .flatMap(known -> check.ends(known.orElse(null)));
    return store.alone(look.flatMap(this::anchor).thenReturn(true)).then();
  }

  private Mono<Void> anchor(AuditReport report) {
    if (!report.intact()) {
      log.error("the audit trail was tampered with, its end is not kept: {}", report.fault());
      return Mono.empty();
    }
    Anchor known = report.anchor();
    return known != null && known.number() == report.end()
        ? Mono.empty()
        : store
            .link(report.end())
            .map(link ->
                links.anchor(report.end(), link, clock.instant().truncatedTo(ChronoUnit.MICROS)))
            .flatMap(anchors::write);
  }

  @Override
  protected Mono<?> turn() {
    return anchor();
  }
}
