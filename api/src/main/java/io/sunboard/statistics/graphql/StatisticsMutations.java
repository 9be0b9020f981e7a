package io.sunboard.statistics.graphql;

import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Period;
import io.sunboard.shared.Refusal;
import io.sunboard.statistics.MonthRelease;
import io.sunboard.statistics.app.StatisticsCommands;
import io.sunboard.statistics.app.StatisticsStore;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Releasing months, and checking the counts. */
@Controller
class StatisticsMutations {

  record PrepareStatisticsInput(String month, @Nullable String reason) {}

  record ReleaseStatisticsInput(String month, int expectedRevision) {}

  record VerifyStatisticsInput(boolean repair) {}

  record ReleasePayload(@Nullable MonthRelease release, List<UserError> userErrors) {}

  record VerifyStatisticsPayload(
      StatisticsStore.Check check, boolean repaired, List<UserError> userErrors) {}

  private final StatisticsCommands commands;
  private final Payloads payloads;

  StatisticsMutations(StatisticsCommands commands, Payloads payloads) {
    this.commands = commands;
    this.payloads = payloads;
  }

  @MutationMapping
  Mono<ReleasePayload> prepareStatistics(
      @Argument PrepareStatisticsInput input, Actor actor, Locale locale) {
    return of(input.month(), locale, month -> commands.prepare(month, input.reason(), actor));
  }

  @MutationMapping
  Mono<ReleasePayload> releaseStatistics(
      @Argument ReleaseStatisticsInput input, Actor actor, Locale locale) {
    return of(
        input.month(), locale, month -> commands.release(month, input.expectedRevision(), actor));
  }

  @MutationMapping
  Mono<VerifyStatisticsPayload> verifyStatistics(
      @Argument VerifyStatisticsInput input, Actor actor) {
    return commands
        .verify(input.repair(), actor)
        .map(check ->
            new VerifyStatisticsPayload(check, input.repair() && check.wrong() > 0, List.of()));
  }

  @SchemaMapping(typeName = "StatisticsRelease", field = "month")
  String month(MonthRelease release) {
    return release.month().toString();
  }

  private Mono<ReleasePayload> of(
      String text, Locale locale, Function<YearMonth, Mono<Decision<MonthRelease>>> command) {
    Optional<YearMonth> month =
        Period.parse(text)
            .filter(period -> period.first().equals(period.last()))
            .map(Period::first);
    return month
        .map(command)
        .orElseGet(() -> Mono.just(Decision.refused(Refusal.at("month", "MALFORMED_MONTH", text))))
        .map(decision -> payloads.of(decision, locale, ReleasePayload::new));
  }
}
