package io.sunboard.evaluation.app;

import io.sunboard.evaluation.Round;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.ForbiddenException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Rounds for those who would do something to them: one that an account may not see is not there,
 * and one that it sees and does not run is forbidden.
 */
@Component
public class RoundAccess {

  /** A round and the rules it is scored by. */
  public record Opened(Round round, Scheme scheme) {}

  private final Rounds rounds;
  private final Owners owners;
  private final SchemeReader schemes;

  RoundAccess(Rounds rounds, Owners owners, SchemeReader schemes) {
    this.rounds = rounds;
    this.owners = owners;
    this.schemes = schemes;
  }

  /**
   * The round, locked until the transaction ends, for somebody of its owner's staff; empty when it
   * is not there for them.
   *
   * @throws ForbiddenException when it is another owner's
   */
  public Mono<Opened> locked(UUID id, Actor actor) {
    return acting(rounds.lock(id), actor);
  }

  /** The same, held only against whoever would take a step of it. */
  public Mono<Opened> held(UUID id, Actor actor) {
    return acting(rounds.hold(id), actor);
  }

  private Mono<Opened> acting(Mono<Round> found, Actor actor) {
    return found.flatMap(round ->
        owners
            .reach(actor, round.owner())
            .filter(Owners.Reach::reads)
            .doOnNext(Owners.Reach::requireActing)
            .flatMap(_ -> withScheme(round)));
  }

  /** The round with its scheme, whoever asks. */
  public Mono<Opened> withScheme(Round round) {
    return schemes
        .byIds(List.of(round.schemeId()))
        .map(found -> new Opened(round, Objects.requireNonNull(found.get(round.schemeId()))));
  }

  /** The round, when the account may see what its owner has not released. */
  public Mono<Round> readable(UUID id, Actor actor) {
    return rounds
        .byId(id)
        .filterWhen(round -> owners.reach(actor, round.owner()).map(Owners.Reach::reads));
  }
}
