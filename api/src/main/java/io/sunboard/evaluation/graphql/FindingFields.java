package io.sunboard.evaluation.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import io.sunboard.evaluation.Appeal;
import io.sunboard.evaluation.Finding;
import io.sunboard.evaluation.graphql.FindingDetails.FindingStandard;
import io.sunboard.platform.graphql.Fields;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields of findings and appeals that are read off them at once. */
@Component
class FindingFields implements RuntimeWiringConfigurer {

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Finding",
        type ->
            type.dataFetcher("id", Fields.id(Finding.class, FindingController::key))
                .dataFetcher("publicId", Fields.of(Finding.class, Finding::id))
                .dataFetcher(
                    "standing",
                    Fields.of(Finding.class, finding -> finding.standing().orElse(null))));
    wiring.type(
        "FindingStandard",
        type ->
            type.dataFetcher(
                    "code", Fields.of(FindingStandard.class, each -> each.standard().code()))
                .dataFetcher(
                    "name", Fields.text(FindingStandard.class, each -> each.standard().name()))
                .dataFetcher(
                    "indicator", Fields.of(FindingStandard.class, each -> each.indicator().code()))
                .dataFetcher(
                    "indicatorName",
                    Fields.text(FindingStandard.class, each -> each.indicator().name())));
    wiring.type(
        "Appeal",
        type ->
            type.dataFetcher("reason", Fields.of(Appeal.class, appeal -> appeal.claim().reason()))
                .dataFetcher("appealedAt", Fields.of(Appeal.class, appeal -> appeal.claim().at()))
                .dataFetcher("outcome", ruling(Appeal.Ruling::outcome))
                .dataFetcher("points", ruling(Appeal.Ruling::points))
                .dataFetcher("decisionReason", ruling(Appeal.Ruling::reason))
                .dataFetcher("decidedAt", ruling(Appeal.Ruling::at)));
  }

  private static DataFetcher<Object> ruling(Function<Appeal.Ruling, @Nullable Object> value) {
    return Fields.of(
        Appeal.class,
        appeal ->
            appeal instanceof Appeal.Decided(_, Appeal.Ruling ruling) ? value.apply(ruling) : null);
  }
}
