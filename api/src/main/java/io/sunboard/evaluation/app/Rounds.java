package io.sunboard.evaluation.app;

import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.RoundState;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Page;
import io.sunboard.shared.Period;
import io.sunboard.shared.UnitCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rounds, without what they were given. */
public interface Rounds {

  Mono<Round> byId(UUID id);

  /** The round, held against everybody else until the transaction ends. */
  Mono<Round> lock(UUID id);

  /** The round, held against whoever would change it; many may hold it so at once. */
  Mono<Round> hold(UUID id);

  /** The round of that period which scores the group, in its latest version. */
  Mono<Round> find(Period period, String group);

  Flux<Round> byIds(Collection<UUID> ids);

  /** Newest period first, behind that last day and id; those whose owner the account may read. */
  Mono<Page<Round>> page(
      Actor reader, @Nullable LocalDate afterLastDay, @Nullable UUID afterId, int size);

  /** The rounds in one of these states that compare the unit with others, in the same order. */
  Mono<Page<Round>> comparing(
      UnitCode unit,
      Collection<RoundState> states,
      @Nullable LocalDate afterLastDay,
      @Nullable UUID afterId,
      int size);

  /** A new round; false when another one has a group of it in that period and version. */
  Mono<Boolean> insert(Round round);

  Mono<Void> update(Round round);
}
