package io.sunboard.evaluation.app;

import io.sunboard.evaluation.Finding;
import io.sunboard.evaluation.Round;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rounds and schemes that findings belong to: two statements, however many findings. */
@Component
public class FindingContext {

  /** A round and the rules it is scored by. */
  public record Around(Round round, Scheme scheme) {}

  private final Rounds rounds;
  private final SchemeReader schemes;
  private final Owners owners;

  FindingContext(Rounds rounds, SchemeReader schemes, Owners owners) {
    this.rounds = rounds;
    this.schemes = schemes;
    this.owners = owners;
  }

  /** By the round's id. */
  public Mono<Map<UUID, Around>> of(Collection<Finding> findings) {
    return rounds(findings)
        .flatMap(found ->
            schemes
                .byIds(found.stream().map(Round::schemeId).distinct().toList())
                .map(known -> {
                  Map<UUID, Around> around = new HashMap<>();
                  for (Round round : found) {
                    around.put(
                        round.id(),
                        new Around(round, Objects.requireNonNull(known.get(round.schemeId()))));
                  }
                  return around;
                }));
  }

  /** Those of the rounds that somebody in one of the roles acts for; a statement an owner. */
  public Mono<Map<UUID, Round>> acting(
      Collection<Finding> findings, Actor actor, StaffRole... roles) {
    if (!actor.hasAny(roles)) {
      return Mono.just(Map.of());
    }
    return rounds(findings)
        .flatMapMany(found ->
            Flux.fromStream(found.stream().map(Round::owner).distinct())
                .concatMap(owner ->
                    owners
                        .reach(actor, owner)
                        .filter(Owners.Reach::acts)
                        .flatMapMany(_ ->
                            Flux.fromStream(
                                found.stream().filter(round -> round.owner().equals(owner))))))
        .collectMap(Round::id);
  }

  private Mono<List<Round>> rounds(Collection<Finding> findings) {
    return rounds.byIds(findings.stream().map(Finding::round).distinct().toList()).collectList();
  }
}
