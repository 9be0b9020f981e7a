package io.sunboard.alert.app;

import io.sunboard.alert.AlertMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was told, until it stands in the queues of all who want it. */
public interface AlertNews {

  /** Something that was told. */
  record News(String subject, String key, String type, Instant at) {}

  /**
   * What decides who hears of an exposure, as everybody sees it.
   *
   * @param unit code of the lead unit; null before a dispatch
   */
  record Marks(
      String number,
      @Nullable String unit,
      String category,
      @Nullable Double latitude,
      @Nullable Double longitude) {}

  /** Keeps it, in the transaction in which it is told. */
  Mono<Void> add(News news);

  /**
   * The oldest, taken away when the transaction ends; empty as well while another node is at it, so
   * that all is queued in the order in which it happened.
   */
  Flux<News> take(int size);

  /** Queues it for whoever wants to hear of exposures that are marked so. */
  Mono<Void> tellOfExposure(AlertMessage message, Marks marks, Instant now);

  /** Queues it for whoever wants to hear of publications. */
  Mono<Void> tellOfPublication(AlertMessage message, Instant now);

  /** Queues it for whoever wants to hear of rankings. */
  Mono<Void> tellOfRanking(AlertMessage message, Instant now);

  /**
   * Queues it for whoever was told of the thing before or asked for it by number; nothing else that
   * tells of it goes out from now on, and its words are deleted.
   */
  Mono<Void> tellOfWithdrawal(AlertMessage message, Instant now);
}
