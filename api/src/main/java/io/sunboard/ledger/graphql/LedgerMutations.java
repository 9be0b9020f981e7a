package io.sunboard.ledger.graphql;

import io.sunboard.ledger.LedgerEntry;
import io.sunboard.ledger.LedgerKind;
import io.sunboard.ledger.app.LedgerCommands;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Proposing, deciding and settling ledger entries. */
@Controller
class LedgerMutations {

  record ProposeInput(
      LedgerKind kind,
      String unit,
      @Nullable BigDecimal amount,
      String reason,
      @Nullable String reasonEn,
      @Nullable String note,
      @Nullable Boolean sample,
      String idempotencyKey) {}

  record DecideInput(
      String entry,
      boolean approve,
      @Nullable BigDecimal amount,
      @Nullable String note,
      int expectedRevision) {}

  record SettleInput(String entry, LocalDate on, String document, int expectedRevision) {}

  record LedgerEntryPayload(@Nullable LedgerEntry entry, List<UserError> userErrors) {}

  private final LedgerCommands commands;
  private final Payloads payloads;

  LedgerMutations(LedgerCommands commands, Payloads payloads) {
    this.commands = commands;
    this.payloads = payloads;
  }

  @MutationMapping
  Mono<LedgerEntryPayload> proposeLedgerEntry(
      @Argument ProposeInput input, Actor actor, Locale locale) {
    return answer(
        commands.propose(
            new LedgerCommands.Proposal(
                input.kind(),
                input.unit(),
                input.amount(),
                input.reason(),
                input.reasonEn(),
                input.note(),
                Boolean.TRUE.equals(input.sample()),
                input.idempotencyKey()),
            actor),
        locale);
  }

  @MutationMapping
  Mono<LedgerEntryPayload> decideLedgerEntry(
      @Argument DecideInput input, Actor actor, Locale locale) {
    return answer(
        commands.decide(
            id(input.entry()),
            input.approve(),
            input.amount(),
            input.note(),
            input.expectedRevision(),
            actor),
        locale);
  }

  @MutationMapping
  Mono<LedgerEntryPayload> settleLedgerEntry(
      @Argument SettleInput input, Actor actor, Locale locale) {
    return answer(
        commands.settle(
            id(input.entry()), input.on(), input.document(), input.expectedRevision(), actor),
        locale);
  }

  private Mono<LedgerEntryPayload> answer(Mono<Decision<LedgerEntry>> decision, Locale locale) {
    return decision.map(decided -> payloads.of(decided, locale, LedgerEntryPayload::new));
  }

  /** What is malformed is as unknown as what was never given. */
  private static UUID id(String global) {
    return GlobalId.uuid("LedgerEntry", global).orElse(new UUID(0, 0));
  }
}
