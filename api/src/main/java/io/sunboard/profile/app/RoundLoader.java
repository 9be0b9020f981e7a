package io.sunboard.profile.app;

import static io.sunboard.profile.app.ProfileLoader.loader;

import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.RoundState;
import io.sunboard.evaluation.app.CloseRound;
import io.sunboard.evaluation.app.RoundCommands;
import io.sunboard.evaluation.app.Rounds;
import io.sunboard.profile.PublishedRound;
import io.sunboard.ranking.app.RankingCommands;
import io.sunboard.ranking.app.ReleaseRanking;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Period;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes a round from its opening to its release, from wherever it stands. */
@Component
class RoundLoader {

  private static final Actor EVALUATOR = loader("evaluator", Set.of(StaffRole.EVALUATOR));
  private static final Actor LEADER = loader("leader", Set.of(StaffRole.LEADER));
  private static final Actor PUBLISHER = loader("publisher", Set.of(StaffRole.PUBLISHER));

  private final ProfileFiles files;
  private final SchemeReader schemes;
  private final Rounds rounds;
  private final RoundCommands roundCommands;
  private final CloseRound closing;
  private final RoundInputLoader inputs;
  private final RankingCommands rankings;
  private final ReleaseRanking release;
  private final NoticeLoader notices;
  private final ZoneId zone;

  RoundLoader(
      ProfileFiles files,
      SchemeReader schemes,
      Rounds rounds,
      RoundCommands roundCommands,
      CloseRound closing,
      RoundInputLoader inputs,
      RankingCommands rankings,
      ReleaseRanking release,
      NoticeLoader notices,
      ZoneId zone) {
    this.files = files;
    this.schemes = schemes;
    this.rounds = rounds;
    this.roundCommands = roundCommands;
    this.closing = closing;
    this.inputs = inputs;
    this.rankings = rankings;
    this.release = release;
    this.notices = notices;
    this.zone = zone;
  }

  /** Answers how many things were created: the round and its notice, or nothing. */
  Mono<Integer> load(String profile, String name) {
    return Mono.defer(() -> {
      PublishedRound wanted = files.round(profile, name);
      Period period = Period.parse(wanted.period()).orElseThrow();
      Instant published = wanted.published().atStartOfDay(zone).toInstant();
      return rounds
          .find(period, wanted.groups().getFirst())
          .map(round -> new Step(round, 0))
          .switchIfEmpty(Mono.defer(() -> open(period, wanted)))
          .flatMap(step ->
              advance(profile, name, wanted, published, step.round())
                  .flatMap(round -> notice(wanted, round, published))
                  .map(notice -> step.created() + notice));
    });
  }

  private Mono<Integer> notice(PublishedRound wanted, Round round, Instant published) {
    PublishedRound.Notice notice = wanted.notice();
    return notice == null ? Mono.just(0) : notices.load(wanted, notice, round, published);
  }

  private record Step(Round round, int created) {}

  /** A scheme's own staff open and run its rounds; the city's where it names no owner. */
  static Actor of(@Nullable UnitCode owner, Actor actor) {
    return new Actor(
        actor.subject(),
        actor.username(),
        actor.displayName(),
        actor.cadre(),
        actor.admin(),
        actor.roles(),
        owner);
  }

  private Mono<Step> open(Period period, PublishedRound wanted) {
    List<String> groups = wanted.groups();
    return schemes
        .inForce(period, groups)
        .flatMap(scheme ->
            roundCommands.open(
                period.code(), groups, wanted.invented(), of(scheme.owner(), EVALUATOR)))
        .map(decision -> new Step(ProfileLoader.done(decision), 1));
  }

  private Mono<Round> advance(
      String profile, String name, PublishedRound wanted, Instant published, Round round) {
    Mono<Round> next =
        switch (round.state()) {
          case OPEN -> collect(profile, name, wanted, round);
          case COLLECTED ->
              rankings
                  .compute(round.id(), round.revision(), of(round.owner(), EVALUATOR))
                  .map(ProfileLoader::done);
          case COMPUTED ->
              rankings
                  .approve(round.id(), round.revision(), of(round.owner(), LEADER))
                  .map(ProfileLoader::done);
          case APPROVED -> release(wanted, published, round);
          case RELEASED -> Mono.empty();
        };
    return round.state() == RoundState.RELEASED
        ? Mono.just(round)
        : next.flatMap(after -> advance(profile, name, wanted, published, after));
  }

  private Mono<Round> collect(String profile, String name, PublishedRound wanted, Round round) {
    return inputs
        .give(profile, name, wanted, round)
        .flatMap(given -> closing.run(given.id(), given.revision(), of(given.owner(), EVALUATOR)))
        .map(ProfileLoader::done);
  }

  private Mono<Round> release(PublishedRound wanted, Instant published, Round round) {
    List<ReleaseRanking.Reason> reasons =
        wanted.unrankedUnits().stream()
            .map(unranked ->
                new ReleaseRanking.Reason(
                    unranked.unit(), unranked.reason().zh(), unranked.reason().en()))
            .toList();
    return release
        .run(
            new ReleaseRanking.Command(round.id(), reasons, published, round.revision()),
            of(round.owner(), PUBLISHER))
        .map(ProfileLoader::done);
  }
}
