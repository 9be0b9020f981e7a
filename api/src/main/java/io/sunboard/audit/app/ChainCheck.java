package io.sunboard.audit.app;

import io.sunboard.audit.AuditFault;
import io.sunboard.audit.AuditFault.Kind;
import io.sunboard.audit.AuditRecord;
import io.sunboard.audit.AuditReport;
import io.sunboard.audit.AuditReport.Anchor;
import io.sunboard.audit.ChainEnd;
import io.sunboard.audit.ChainWalk;
import io.sunboard.audit.ChainWalk.Step;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Looks through the chain as it lay at one moment, a bounded piece at a time. */
@Component
class ChainCheck {

  private static final int PIECE = 2_000;

  private final AuditStore store;
  private final KeyedLinks links;

  ChainCheck(AuditStore store, KeyedLinks links) {
    this.store = store;
    this.links = links;
  }

  /** Whether what is known outside the database is still so, and where the chain ends now. */
  @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
  Mono<AuditReport> ends(@Nullable Anchor anchor) {
    return store.end().flatMap(end -> ends(end, anchor));
  }

  private Mono<AuditReport> ends(ChainEnd end, @Nullable Anchor anchor) {
    if (!links.isAuthentic(end)) {
      return Mono.just(report(0, end, new AuditFault(end.number(), Kind.HEAD_EDITED), anchor));
    }
    return againstAnchor(end, anchor).map(fault -> report(0, end, fault.orElse(null), anchor));
  }

  /**
   * Looks through the entries from that number on.
   *
   * @param anchor read before, so that the chain can only have grown since
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
  Mono<AuditReport> check(long from, @Nullable Anchor anchor) {
    return store
        .end()
        .flatMap(end ->
            walk(from)
                .flatMap(walk ->
                    pieces(walk, from > 1 ? from : Long.MIN_VALUE, end)
                        .flatMap(fault ->
                            fault.isPresent() ? Mono.just(fault) : againstAnchor(end, anchor))
                        .map(fault ->
                            report(walk.reached() - from + 1, end, fault.orElse(null), anchor))));
  }

  private Mono<ChainWalk> walk(long from) {
    return from <= 1
        ? Mono.just(new ChainWalk(links, 1, AuditRecord.NO_LINK))
        : store
            .link(from - 1)
            .defaultIfEmpty(AuditRecord.NO_LINK)
            .map(link -> new ChainWalk(links, from, link));
  }

  private Mono<Optional<AuditFault>> pieces(ChainWalk walk, long from, ChainEnd end) {
    return store
        .from(from, PIECE)
        .flatMap(piece -> look(walk, piece))
        .expand(looked ->
            looked.fault().isPresent() || looked.entries() < PIECE
                ? Mono.empty()
                : store.from(looked.last() + 1, PIECE).flatMap(piece -> look(walk, piece)))
        .last()
        .flatMap(
            looked -> looked.fault().isPresent() ? Mono.just(looked.fault()) : said(walk.end(end)));
  }

  private record Looked(int entries, long last, Optional<AuditFault> fault) {}

  private Mono<Looked> look(ChainWalk walk, List<AuditRecord> piece) {
    long last = piece.isEmpty() ? 0 : piece.getLast().number();
    for (AuditRecord entry : piece) {
      Step step = walk.next(entry);
      if (!(step instanceof Step.Onward)) {
        return said(step).map(fault -> new Looked(piece.size(), last, fault));
      }
    }
    return Mono.just(new Looked(piece.size(), last, Optional.empty()));
  }

  private Mono<Optional<AuditFault>> said(Step step) {
    return switch (step) {
      case Step.Onward _ -> Mono.just(Optional.empty());
      case Step.Broken(AuditFault fault) -> Mono.just(Optional.of(fault));
      case Step.OutOfPlace(AuditRecord entry) ->
          outOfPlace(entry).map(kind -> Optional.of(new AuditFault(entry.number(), kind)));
    };
  }

  private Mono<Kind> outOfPlace(AuditRecord entry) {
    return store
        .withLink(entry.link())
        .flatMap(copies ->
            copies.size() > 1
                ? Mono.just(Kind.INSERTED)
                : store
                    .withLink(entry.previous())
                    .map(before -> before.isEmpty() ? Kind.MISSING : Kind.REORDERED));
  }

  private Mono<Optional<AuditFault>> againstAnchor(ChainEnd end, @Nullable Anchor anchor) {
    if (anchor == null) {
      return Mono.just(Optional.empty());
    }
    if (!links.isAuthentic(anchor)) {
      return Mono.just(Optional.of(new AuditFault(anchor.number(), Kind.ANCHOR_EDITED)));
    }
    if (anchor.number() > end.number()) {
      return Mono.just(Optional.of(new AuditFault(end.number() + 1, Kind.TRUNCATED)));
    }
    if (anchor.number() == 0) {
      return Mono.just(Optional.empty());
    }
    return store
        .link(anchor.number())
        .filter(anchor.link()::equals)
        .map(_ -> Optional.<AuditFault>empty())
        // Others have taken the places of those that were cut off.
        .defaultIfEmpty(Optional.of(new AuditFault(anchor.number(), Kind.TRUNCATED)));
  }

  private static AuditReport report(
      long checked, ChainEnd end, @Nullable AuditFault fault, @Nullable Anchor anchor) {
    return new AuditReport(checked, end.number(), fault, anchor);
  }
}
