package io.sunboard.ranking.graphql;

import io.sunboard.evaluation.Round;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.ranking.app.RankingCommands;
import io.sunboard.ranking.app.ReleaseRanking;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Computing, approving and releasing a round's rankings. */
@Controller
class RankingMutations {

  record RoundStepInput(String round, int expectedRevision) {}

  record UnrankedReasonInput(String unit, String reason, @Nullable String reasonEn) {}

  record ReleaseRankingInput(
      String round,
      @Nullable List<UnrankedReasonInput> unrankedReasons,
      @Nullable Instant publishedAt,
      int expectedRevision) {}

  record RoundPayload(@Nullable Round round, List<UserError> userErrors) {}

  private final RankingCommands commands;
  private final ReleaseRanking release;
  private final Payloads payloads;

  RankingMutations(RankingCommands commands, ReleaseRanking release, Payloads payloads) {
    this.commands = commands;
    this.release = release;
    this.payloads = payloads;
  }

  @MutationMapping
  Mono<RoundPayload> computeRanking(@Argument RoundStepInput input, Actor actor, Locale locale) {
    return onRound(
        input.round(), locale, id -> commands.compute(id, input.expectedRevision(), actor));
  }

  @MutationMapping
  Mono<RoundPayload> approveRanking(@Argument RoundStepInput input, Actor actor, Locale locale) {
    return onRound(
        input.round(), locale, id -> commands.approve(id, input.expectedRevision(), actor));
  }

  @MutationMapping
  Mono<RoundPayload> releaseRanking(
      @Argument ReleaseRankingInput input, Actor actor, Locale locale) {
    List<ReleaseRanking.Reason> reasons =
        Objects.requireNonNullElse(input.unrankedReasons(), List.<UnrankedReasonInput>of()).stream()
            .map(each -> new ReleaseRanking.Reason(each.unit(), each.reason(), each.reasonEn()))
            .toList();
    return onRound(
        input.round(),
        locale,
        id ->
            release.run(
                new ReleaseRanking.Command(
                    id, reasons, input.publishedAt(), input.expectedRevision()),
                actor));
  }

  private Mono<RoundPayload> onRound(
      String id, Locale locale, Function<UUID, Mono<Decision<Round>>> step) {
    // What is malformed is as unknown as what was never given; who may ask is decided all the same.
    UUID round = GlobalId.uuid("Round", id).orElse(new UUID(0, 0));
    return step.apply(round)
        .defaultIfEmpty(Decision.refused(Refusal.at("round", "UNKNOWN_ROUND")))
        .map(decision -> payloads.of(decision, locale, RoundPayload::new));
  }
}
