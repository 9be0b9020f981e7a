package io.sunboard.alert.app;

import io.sunboard.alert.app.AlertNews.News;
import io.sunboard.outbox.app.Told;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps what is told of public things, in the transaction that makes them public: what commits is
 * kept once, and what does not, never. Where nobody can subscribe, nothing is kept.
 */
@Component
class AlertInbox implements Told {

  static final Set<String> TYPES =
      Set.of(
          "ExposureReleased",
          "ExposureCorrected",
          "ExposureChanged",
          "ExposureWithdrawn",
          "PublicationReleased",
          "PublicationWithdrawn",
          "RankingReleased");

  private final AlertSettings settings;
  private final AlertNews news;
  private final Clock clock;

  AlertInbox(AlertSettings settings, AlertNews news, Clock clock) {
    this.settings = settings;
    this.news = news;
    this.clock = clock;
  }

  @Override
  public Mono<Void> told(String subject, String key, String type) {
    return settings.on() && TYPES.contains(type)
        ? news.add(new News(subject, key, type, clock.instant()))
        : Mono.empty();
  }
}
