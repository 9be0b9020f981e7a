package io.sunboard.tip.graphql;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.app.ExposureReader;
import io.sunboard.outbox.app.Notices;
import io.sunboard.platform.graphql.PagedBatch;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.platform.throttle.Network;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.tip.Tip;
import io.sunboard.tip.TrackingCode;
import io.sunboard.tip.app.TipLimits;
import io.sunboard.tip.app.TipReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tips for their citizens, by code. */
@Controller
class TipController {

  private static final String TIMELINE = "tipTimeline";
  private static final String MESSAGES = "tipMessages";

  private final TipReader tips;
  private final TipLimits limits;
  private final ExposureReader exposures;
  private final Notices notices;

  TipController(
      TipReader tips,
      TipLimits limits,
      ExposureReader exposures,
      Notices notices,
      BatchLoaderRegistry loaders) {
    this.tips = tips;
    this.limits = limits;
    this.exposures = exposures;
    this.notices = notices;
    register(loaders, TIMELINE, tips::timeline);
    register(loaders, MESSAGES, tips::messages);
  }

  /** A list of a tip's entries: {@link TipReader#timeline}. */
  private interface Entries {
    Flux<TipReader.Event> read(Collection<UUID> tips, int afterNumber, int size);
  }

  private static void register(BatchLoaderRegistry loaders, String name, Entries entries) {
    loaders
        .<PagedBatch.Key<UUID>, Connection<TipReader.Event>>forName(name)
        .registerMappedBatchLoader((keys, _) ->
            PagedBatch.load(
                keys,
                (ids, page, _) ->
                    entries.read(
                        ids, Objects.requireNonNullElse(page.number(0), 0), page.size() + 1),
                TipReader.Event::tip,
                event -> Cursor.of(event.entry().number())));
  }

  @QueryMapping
  Mono<Tip> tip(@Argument String trackingCode, Network network) {
    return limits.lookup(network, tips.byCode(code(trackingCode)));
  }

  /** Looks for the tip once, whether there is one or not, and then listens. */
  @SubscriptionMapping
  Flux<Tip> tipChanged(@Argument String trackingCode, Network network) {
    Mono<UUID> id = limits.lookup(network, tips.byCode(code(trackingCode))).map(Tip::id).cache();
    Flux<Tip> changes =
        notices.stream()
            .filter(notice -> notice.subject().equals("Tip"))
            .concatMap(notice ->
                id.filter(own -> own.toString().equals(notice.key()))
                    .flatMapMany(own -> tips.byIds(List.of(own))));
    return Flux.merge(id.thenMany(Flux.empty()), changes);
  }

  private static TrackingCode code(String typed) {
    return TrackingCode.parse(typed)
        .orElseThrow(() -> new InvalidArgumentException("TRACKING_CODE_SLIP", "trackingCode"));
  }

  @SchemaMapping(typeName = "Tip")
  CompletableFuture<Connection<TipReader.Event>> timeline(
      Tip of,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataLoader<PagedBatch.Key<UUID>, Connection<TipReader.Event>> tipTimeline) {
    return tipTimeline.load(new PagedBatch.Key<>(of.id(), PageRequest.of(first, after, 1), null));
  }

  @SchemaMapping(typeName = "Tip")
  CompletableFuture<Connection<TipReader.Event>> messages(
      Tip of,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataLoader<PagedBatch.Key<UUID>, Connection<TipReader.Event>> tipMessages) {
    return tipMessages.load(new PagedBatch.Key<>(of.id(), PageRequest.of(first, after, 1), null));
  }

  /** What everybody sees of its problem, and no more. */
  @BatchMapping(typeName = "Tip", field = "exposure")
  Mono<Map<Tip, Exposure>> exposureOf(List<Tip> of) {
    List<UUID> problems =
        of.stream()
            .flatMap(tip -> Stream.ofNullable(tip.course()))
            .map(Tip.Course::problem)
            .distinct()
            .toList();
    return exposures
        .ofProblems(problems)
        .map(found -> {
          Map<Tip, Exposure> byTip = new HashMap<>();
          for (Tip tip : of) {
            Tip.Course course = tip.course();
            Exposure exposure = course == null ? null : found.get(course.problem());
            if (exposure != null && exposure.isPublic()) {
              byTip.put(tip, exposure.forEverybody());
            }
          }
          return byTip;
        });
  }
}
