package io.sunboard.tip.graphql;

import io.sunboard.ledger.LedgerEntry;
import io.sunboard.platform.Digests;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.StaffRole;
import io.sunboard.tip.TipCommand;
import io.sunboard.tip.app.StaffTip;
import io.sunboard.tip.app.TriageCommands;
import io.sunboard.tip.app.TriageCommands.Request;
import io.sunboard.tip.app.TriageFiling;
import io.sunboard.tip.app.TriageRewards;
import io.sunboard.tip.graphql.StaffTipInputs.*;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What staff do with tips. */
@Controller
class StaffTipMutations {

  record TipReportPayload(@Nullable StaffTip tip, List<UserError> userErrors) {}

  record LedgerEntryPayload(@Nullable LedgerEntry entry, List<UserError> userErrors) {}

  private final TriageCommands commands;
  private final TriageFiling filing;
  private final TriageRewards rewards;
  private final StaffTipReferences references;
  private final Payloads payloads;
  private final JsonMapper json;

  StaffTipMutations(
      TriageCommands commands,
      TriageFiling filing,
      TriageRewards rewards,
      StaffTipReferences references,
      Payloads payloads,
      JsonMapper json) {
    this.commands = commands;
    this.filing = filing;
    this.rewards = rewards;
    this.references = references;
    this.payloads = payloads;
    this.json = json;
  }

  @MutationMapping
  Mono<TipReportPayload> triageTip(@Argument TriageTipInput input, Actor actor, Locale locale) {
    return on(input, actor, locale, request -> triage(input, request, actor));
  }

  private Mono<Decision<StaffTip>> triage(TriageTipInput input, Request request, Actor actor) {
    return switch (input.read()) {
      case Decision.Refused<TriageTipInput.Wanted>(var refusals) ->
          Mono.just(Decision.<StaffTip>refused(refusals));
      case Decision.Accepted<TriageTipInput.Wanted>(TriageTipInput.Wanted wanted) ->
          switch (wanted) {
            case TriageTipInput.Step(TipCommand command) -> commands.take(request, command, actor);
            case TriageTipInput.Into(String problem) ->
                references.problem(problem).flatMap(id -> commands.acceptInto(request, id, actor));
            case TriageTipInput.File(TriageFiling.Draft draft) -> filing.run(request, draft, actor);
          };
    };
  }

  @MutationMapping
  Mono<TipReportPayload> assignTip(@Argument AssignTipInput input, Actor actor, Locale locale) {
    return on(
        input,
        actor,
        locale,
        request ->
            switch (input.read()) {
              case Decision.Refused<TipCommand>(var refusals) ->
                  Mono.just(Decision.<StaffTip>refused(refusals));
              case Decision.Accepted<TipCommand>(TipCommand command) ->
                  commands.take(request, command, actor);
            });
  }

  @MutationMapping
  Mono<TipReportPayload> signForTip(@Argument SignForTipInput input, Actor actor, Locale locale) {
    return on(
        input, actor, locale, request -> commands.take(request, new TipCommand.SignFor(), actor));
  }

  @MutationMapping
  Mono<TipReportPayload> replyToTip(@Argument ReplyToTipInput input, Actor actor, Locale locale) {
    return on(
        input,
        actor,
        locale,
        request -> commands.take(request, new TipCommand.Reply(input.text()), actor));
  }

  @MutationMapping
  Mono<TipReportPayload> noteOnTip(@Argument NoteOnTipInput input, Actor actor, Locale locale) {
    return on(
        input,
        actor,
        locale,
        request -> commands.take(request, new TipCommand.Note(input.text()), actor));
  }

  @MutationMapping
  Mono<TipReportPayload> mergeTips(@Argument MergeTipsInput input, Actor actor, Locale locale) {
    return on(
        input,
        actor,
        locale,
        request -> references.tip(input.into()).flatMap(id -> commands.merge(request, id, actor)));
  }

  @MutationMapping
  Mono<TipReportPayload> decideContest(
      @Argument DecideContestInput input, Actor actor, Locale locale) {
    return on(
        input,
        actor,
        locale,
        request -> commands.decideContest(request, input.upheld(), input.reason(), actor));
  }

  @MutationMapping
  Mono<TipReportPayload> proposeTipReward(
      @Argument ProposeTipRewardInput input, Actor actor, Locale locale) {
    return on(input, actor, locale, request -> rewards.propose(request, input.amount(), actor));
  }

  @MutationMapping
  Mono<LedgerEntryPayload> settleTipReward(
      @Argument SettleTipRewardInput input, Actor actor, Locale locale) {
    return rewards
        .settle(
            // What is malformed is as unknown as what was never given.
            GlobalId.uuid("LedgerEntry", input.entry()).orElse(new UUID(0, 0)),
            input.claimCode(),
            input.on(),
            input.document(),
            input.expectedRevision(),
            actor)
        .map(decided -> payloads.of(decided, locale, LedgerEntryPayload::new));
  }

  private Mono<TipReportPayload> on(
      StaffTipInputs.OnTip input,
      Actor actor,
      Locale locale,
      Function<Request, Mono<Decision<StaffTip>>> work) {
    actor.require(StaffRole.SUPERVISOR);
    return references
        .tip(input.tip())
        .flatMap(id ->
            work.apply(
                new Request(id, input.expectedRevision(), input.idempotencyKey(), digest(input))))
        .map(decided -> payloads.of(decided, locale, TipReportPayload::new));
  }

  private String digest(StaffTipInputs.OnTip input) {
    String what = input.getClass().getSimpleName();
    return Digests.sha256((what + json.writeValueAsString(input)).getBytes(StandardCharsets.UTF_8));
  }
}
