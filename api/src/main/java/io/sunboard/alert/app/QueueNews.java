package io.sunboard.alert.app;

import io.sunboard.alert.AlertMessage;
import io.sunboard.alert.app.AlertNews.Marks;
import io.sunboard.alert.app.AlertNews.News;
import io.sunboard.exposure.ShownPlace;
import io.sunboard.exposure.app.ExposureReader;
import io.sunboard.exposure.app.ExposureReader.Sight;
import io.sunboard.opendata.app.PublishedProblem;
import io.sunboard.opendata.app.PublishedProblems;
import io.sunboard.outbox.app.Notices;
import io.sunboard.platform.loop.Loop;
import io.sunboard.publication.PublicationStatus;
import io.sunboard.publication.app.Publications;
import io.sunboard.ranking.app.RankingReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts what was told into the queues of all who want it: read with everybody's eyes, as it is now,
 * so that nothing that is not public can come into a message. Taking it and queueing it are one
 * transaction.
 */
@Service
public class QueueNews extends Loop {

  private static final int BATCH = 50;

  private final AlertNews news;
  private final AlertBodies bodies;
  private final PublishedProblems problems;
  private final ExposureReader exposures;
  private final Publications publications;
  private final RankingReader rankings;
  private final Notices notices;
  private final TransactionalOperator transaction;
  private final Clock clock;

  QueueNews(
      AlertSettings settings,
      AlertNews news,
      AlertBodies bodies,
      PublishedProblems problems,
      ExposureReader exposures,
      Publications publications,
      RankingReader rankings,
      Notices notices,
      TransactionalOperator transaction,
      Clock clock) {
    super(Duration.ZERO, settings.on() ? settings.every() : Duration.ZERO, "alerts are not queued");
    this.news = news;
    this.bodies = bodies;
    this.problems = problems;
    this.exposures = exposures;
    this.publications = publications;
    this.rankings = rankings;
    this.notices = notices;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  protected Mono<?> turn() {
    return batch().repeat().takeUntil(taken -> taken < BATCH).then();
  }

  @Override
  protected Flux<?> wakeups() {
    return notices.stream().filter(notice -> AlertInbox.TYPES.contains(notice.type()));
  }

  private Mono<Integer> batch() {
    // One connection: all news are read before the first is followed.
    return news.take(BATCH)
        .collectList()
        .flatMap(
            taken -> Flux.fromIterable(taken).concatMap(this::queue).then(Mono.just(taken.size())))
        .as(transaction::transactional);
  }

  private Mono<Void> queue(News told) {
    return switch (told.subject()) {
      case "Exposure" -> exposure(told);
      case "Publication" -> publication(told);
      case "Ranking" -> ranking(told);
      // Nothing else is kept.
      case String _ -> Mono.empty();
    };
  }

  private Mono<Void> exposure(News told) {
    Instant now = clock.instant();
    if (told.type().equals("ExposureWithdrawn")) {
      return exposures
          .byNumbers(List.of(told.key()), Sight.EVERYBODY)
          .next()
          .flatMap(gone ->
              news.tellOfWithdrawal(
                  message(told, told.key(), "exposure.withdrawn", bodies.withdrawn(gone)), now));
    }
    String type =
        switch (told.type()) {
          case "ExposureReleased" -> "exposure.released";
          case "ExposureCorrected" -> "exposure.corrected";
          case String _ -> "exposure.changed";
        };
    // One that was withdrawn meanwhile is not found: its tombstone follows.
    return problems
        .byNumbers(List.of(told.key()))
        .flatMap(found -> Mono.justOrEmpty(found.get(told.key())))
        .flatMap(problem ->
            news.tellOfExposure(
                message(told, told.key(), type, bodies.exposure(problem)), marks(problem), now));
  }

  private static Marks marks(PublishedProblem problem) {
    ShownPlace place = problem.place();
    return new Marks(
        problem.exposure().number(),
        problem.exposure().standing().unit(),
        problem.exposure().category(),
        place == null ? null : place.latitude(),
        place == null ? null : place.longitude());
  }

  private Mono<Void> publication(News told) {
    Instant now = clock.instant();
    return publications
        .byIds(List.of(UUID.fromString(told.key())), Publications.Sight.PUBLIC)
        .next()
        .flatMap(found -> {
          if (found.status() == PublicationStatus.WITHDRAWN) {
            return told.type().equals("PublicationWithdrawn")
                ? news.tellOfWithdrawal(
                    message(told, found.number(), "publication.withdrawn", bodies.withdrawn(found)),
                    now)
                : Mono.empty();
          }
          return news.tellOfPublication(
              message(told, found.number(), "publication.released", bodies.publication(found)),
              now);
        });
  }

  private Mono<Void> ranking(News told) {
    return rankings
        .byIds(List.of(UUID.fromString(told.key())), true)
        .next()
        .flatMap(found ->
            news.tellOfRanking(
                message(told, told.key(), "ranking.released", bodies.ranking(found)),
                clock.instant()));
  }

  private AlertMessage message(News told, String key, String type, Object data) {
    return new AlertMessage(
        UUID.randomUUID(), type, told.subject(), key, told.at(), bodies.of(type, told.at(), data));
  }
}
