package io.sunboard.tip.app;

import io.sunboard.shared.UnitCode;
import io.sunboard.statistics.Cell;
import io.sunboard.statistics.Measure;
import io.sunboard.tip.Tip;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Until when tips have to be answered, and where they count. One statement each. */
public interface TriageTally {

  /** A tip and a place where it counts once. */
  record Counted(UUID tip, Cell cell) {}

  /** A tip and until when it has to be answered. */
  record AnswerDue(UUID tip, Instant at) {}

  /** The unit that is answerable for a problem, and the problem's category. */
  record Answerable(UnitCode unit, String category) {}

  /** Tips that nobody has noted yet, locked; those in others' hands are skipped. */
  Flux<Tip> lockNew(int most);

  /** Notes until when tips have to be answered; answers with those that were not noted yet. */
  Mono<Set<UUID>> note(List<AnswerDue> due);

  Flux<AnswerDue> answersDue(Collection<UUID> tips);

  /** The unit of all the city; empty before a city is loaded. */
  Mono<UnitCode> city();

  /** The units that lead these problems, or on whose ground they lie before a dispatch. */
  Mono<Map<UUID, Answerable>> answerable(Collection<UUID> problems);

  /** Where these tips count now, in these measures. */
  Mono<List<Counted>> of(Collection<UUID> tips, Set<Measure> measures);

  /** Lets these tips count there, in place of where they did in these measures. */
  Mono<Void> replace(Collection<UUID> tips, Set<Measure> measures, List<Counted> counted);
}
