package io.sunboard.ledger.app;

import io.sunboard.ledger.LedgerEntry;
import io.sunboard.ledger.LedgerKind;
import io.sunboard.ledger.LedgerState;
import io.sunboard.ledger.Origin;
import io.sunboard.platform.Digests;
import io.sunboard.platform.request.Repeats;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Proposing (a supervisor), deciding (a leader) and settling (a publisher) ledger entries. */
@Service
public class LedgerCommands {

  /** What a supervisor proposes; {@code reason} is for everybody, {@code note} for the office. */
  public record Proposal(
      LedgerKind kind,
      String unit,
      @Nullable BigDecimal amount,
      String reason,
      @Nullable String reasonEn,
      @Nullable String note,
      boolean sample,
      String idempotencyKey) {}

  private static final int LONGEST_REASON = 300;
  private static final int LONGEST_NOTE = 500;

  private final LedgerEntries entries;
  private final UnitReader units;
  private final Keeping keeping;
  private final JsonMapper json;
  private final ZoneId zone;
  private final Clock clock;

  LedgerCommands(
      LedgerEntries entries,
      UnitReader units,
      Keeping keeping,
      JsonMapper json,
      ZoneId zone,
      Clock clock) {
    this.entries = entries;
    this.units = units;
    this.keeping = keeping;
    this.json = json;
    this.zone = zone;
    this.clock = clock;
  }

  /** Proposes, never about the supervisor's own unit; a repeated request has one effect. */
  @Transactional
  public Mono<Decision<LedgerEntry>> propose(Proposal proposal, Actor actor) {
    actor.require(StaffRole.SUPERVISOR);
    String digest =
        Digests.sha256(json.writeValueAsString(proposal).getBytes(StandardCharsets.UTF_8));
    return entries
        .earlier(proposal.idempotencyKey())
        .flatMap(earlier -> again(earlier, digest))
        .switchIfEmpty(Mono.defer(() -> fresh(proposal, digest, actor)));
  }

  private Mono<Decision<LedgerEntry>> again(LedgerEntries.Earlier earlier, String digest) {
    return Repeats.of(
        earlier.requestDigest(),
        digest,
        () -> entries.byIds(List.of(earlier.id()), LedgerEntries.Sight.OFFICE).next());
  }

  private Mono<Decision<LedgerEntry>> fresh(Proposal proposal, String digest, Actor actor) {
    List<Refusal> faults = faults(proposal);
    UnitCode code = UnitCode.parse(proposal.unit()).orElse(null);
    if (code == null) {
      faults.add(Refusal.at("unit", "UNKNOWN_UNIT", proposal.unit()));
    }
    if (code == null || !faults.isEmpty()) {
      return Mono.just(Decision.refused(faults));
    }
    if (code.equals(actor.unit())) {
      throw new ForbiddenException(ForbiddenException.SECOND_PERSON_REQUIRED);
    }
    return units
        .byCode(code)
        .filter(Unit::active)
        .map(unit -> entry(proposal, unit.code(), actor))
        .flatMap(entry ->
            keeping
                .propose(entry, proposal.idempotencyKey(), digest, actor, StaffRole.SUPERVISOR)
                .flatMap(inserted ->
                    inserted
                        ? Mono.just(Decision.accepted(entry))
                        : entries
                            .earlier(proposal.idempotencyKey())
                            .flatMap(earlier -> again(earlier, digest))))
        .defaultIfEmpty(Decision.refused(Refusal.at("unit", "UNKNOWN_UNIT", proposal.unit())));
  }

  /** Yuan above 0, to the fen. */
  static boolean sound(@Nullable BigDecimal amount) {
    return amount != null && amount.signum() > 0 && amount.scale() <= 2 && amount.precision() <= 15;
  }

  private static List<Refusal> faults(Proposal proposal) {
    List<Refusal> faults = new ArrayList<>();
    BigDecimal amount = proposal.amount();
    if (proposal.kind() == LedgerKind.TIP_REWARD) {
      faults.add(Refusal.at("kind", "KIND_OF_TIPS"));
    }
    boolean sound = proposal.kind().ofMoney() ? sound(amount) : amount == null;
    if (!sound) {
      faults.add(Refusal.at("amount", "AMOUNT_OF_MONEY"));
    }
    if (proposal.reason().isBlank() || proposal.reason().length() > LONGEST_REASON) {
      faults.add(Refusal.at("reason", "TEXT_LENGTH", 1, LONGEST_REASON));
    }
    String english = proposal.reasonEn();
    if (english != null && (english.isBlank() || english.length() > LONGEST_REASON)) {
      faults.add(Refusal.at("reasonEn", "TEXT_LENGTH", 1, LONGEST_REASON));
    }
    String note = proposal.note();
    if (note != null && note.length() > LONGEST_NOTE) {
      faults.add(Refusal.at("note", "TEXT_LENGTH", 0, LONGEST_NOTE));
    }
    int key = proposal.idempotencyKey().length();
    if (key < 8 || key > 64) {
      faults.add(Refusal.at("idempotencyKey", "TEXT_LENGTH", 8, 64));
    }
    return faults;
  }

  private LedgerEntry entry(Proposal proposal, UnitCode unit, Actor actor) {
    return new LedgerEntry(
        UUID.randomUUID(),
        proposal.kind(),
        unit,
        proposal.amount(),
        new Text(proposal.reason().strip(), proposal.reasonEn()),
        proposal.note(),
        new Origin.OfPerson(),
        proposal.sample(),
        LedgerState.PROPOSED,
        now(),
        actor.id(),
        null,
        null,
        1);
  }

  /** Decides; a leader, and not who proposed it. */
  @Transactional
  public Mono<Decision<LedgerEntry>> decide(
      UUID id,
      boolean approve,
      @Nullable BigDecimal amount,
      @Nullable String note,
      int expected,
      Actor actor) {
    actor.require(StaffRole.LEADER);
    return entries
        .lock(id)
        .flatMap(before ->
            keep(
                "LedgerEntryDecided",
                "decideLedgerEntry",
                before,
                before.decide(
                    approve, amount, new LedgerEntry.Verdict(now(), actor.id(), note), expected),
                actor,
                StaffRole.LEADER))
        .defaultIfEmpty(unknown());
  }

  /** Records that it was carried out, with the day and the paper; rewards for tips need more. */
  @Transactional
  public Mono<Decision<LedgerEntry>> settle(
      UUID id, LocalDate on, String document, int expected, Actor actor) {
    actor.require(StaffRole.PUBLISHER);
    return entries
        .lock(id)
        .flatMap(before ->
            before.origin() instanceof Origin.OfTip
                ? Mono.just(
                    Decision.<LedgerEntry>refused(Refusal.at("entry", "CLAIM_CODE_REQUIRED")))
                : settle(before, on, document, expected, actor))
        .defaultIfEmpty(unknown());
  }

  /** The same of an entry that the caller has locked, and of which it knows that it may be paid. */
  Mono<Decision<LedgerEntry>> settle(
      LedgerEntry before, LocalDate on, String document, int expected, Actor actor) {
    return keep(
        "LedgerEntrySettled",
        "settleLedgerEntry",
        before,
        before.settle(
            new LedgerEntry.Settlement(on, document.strip(), now(), actor.id()),
            decidedOn(before),
            LocalDate.ofInstant(now(), zone),
            expected),
        actor,
        StaffRole.PUBLISHER);
  }

  private LocalDate decidedOn(LedgerEntry entry) {
    LedgerEntry.Verdict verdict = entry.verdict();
    return verdict == null ? LocalDate.EPOCH : LocalDate.ofInstant(verdict.at(), zone);
  }

  private Mono<Decision<LedgerEntry>> keep(
      String event,
      String action,
      LedgerEntry before,
      Decision<LedgerEntry> decision,
      Actor actor,
      StaffRole role) {
    return decision instanceof Decision.Accepted<LedgerEntry>(LedgerEntry after)
        ? keeping.change(event, action, before, after, actor, role).thenReturn(decision)
        : Mono.just(decision);
  }

  private static Decision<LedgerEntry> unknown() {
    return Decision.refused(Refusal.at("entry", "UNKNOWN_ENTRY"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
