package io.sunboard.evaluation.graphql;

import io.sunboard.evaluation.Finding;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.app.FindingContext;
import io.sunboard.evaluation.app.WithdrawFinding;
import io.sunboard.evaluation.graphql.FindingController.FindingPayload;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Taking findings back that were recorded by mistake. */
@Controller
class FindingWithdrawals {

  record WithdrawFindingInput(String finding, String reason) {}

  private final WithdrawFinding withdrawing;
  private final FindingContext context;
  private final Payloads payloads;

  FindingWithdrawals(WithdrawFinding withdrawing, FindingContext context, Payloads payloads) {
    this.withdrawing = withdrawing;
    this.context = context;
    this.payloads = payloads;
  }

  @MutationMapping
  Mono<FindingPayload> withdrawFinding(
      @Argument WithdrawFindingInput input, Actor actor, Locale locale) {
    return withdrawing
        .run(FindingController.keyOf(input.finding()), input.reason(), actor)
        .map(decision -> payloads.of(decision, locale, FindingPayload::new));
  }

  @BatchMapping(typeName = "Finding")
  Mono<Map<Finding, Boolean>> viewerCanWithdraw(List<Finding> of, @ContextValue Actor actor) {
    return context
        .acting(of, actor, StaffRole.EVALUATOR, StaffRole.SUPERVISOR)
        .map(acting -> {
          Map<Finding, Boolean> may = new HashMap<>();
          for (Finding finding : of) {
            Round round = acting.get(finding.round());
            may.put(
                finding,
                round != null
                    && finding.withdrawableIn(round)
                    && (actor.has(StaffRole.EVALUATOR) || finding.recordedBy().equals(actor.id())));
          }
          return may;
        });
  }
}
