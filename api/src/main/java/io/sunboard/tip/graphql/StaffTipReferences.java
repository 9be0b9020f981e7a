package io.sunboard.tip.graphql;

import io.sunboard.platform.relay.GlobalId;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.tip.app.StaffTips;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tips and problems as clients name them: by number, or by id. */
@Component
class StaffTipReferences {

  /** Nobody's id: what is unknown is refused where it is decided. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final StaffTips tips;
  private final ProblemReader problems;

  StaffTipReferences(StaffTips tips, ProblemReader problems) {
    this.tips = tips;
    this.problems = problems;
  }

  Mono<UUID> tip(String reference) {
    return GlobalId.uuid("TipReport", reference)
        .map(Mono::just)
        .orElseGet(() -> tips.idOf(reference).defaultIfEmpty(NOBODY));
  }

  Mono<UUID> problem(String reference) {
    return GlobalId.uuid("Problem", reference)
        .map(Mono::just)
        .orElseGet(() ->
            problems.idsOf(List.of(reference)).map(found -> found.getOrDefault(reference, NOBODY)));
  }
}
