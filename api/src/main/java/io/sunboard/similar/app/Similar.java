package io.sunboard.similar.app;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.app.ExposureReader;
import io.sunboard.similar.Ranked;
import io.sunboard.similar.Report;
import io.sunboard.similar.app.Candidates.Found;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Likely duplicates, the most likely first. */
@Service
public class Similar {

  /** What was put right longer ago is another case when it is there again. */
  private static final Duration CLOSED_LATELY = Duration.ofDays(14);

  private static final UUID THE_ONLY_ONE = new UUID(0, 0);

  private final Candidates candidates;
  private final ExposureReader exposures;
  private final Clock clock;

  Similar(Candidates candidates, ExposureReader exposures, Clock clock) {
    this.candidates = candidates;
    this.exposures = exposures;
    this.clock = clock;
  }

  /** Public faces of what somebody is about to report; two statements. */
  public Mono<List<Exposure>> exposures(Report report, int most) {
    Instant closedAfter = clock.instant().minus(CLOSED_LATELY);
    return best(candidates.exposures(Map.of(THE_ONLY_ONE, report)), Map.of(THE_ONLY_ONE, report))
        .map(found -> found.getOrDefault(THE_ONLY_ONE, List.of()))
        .flatMap(numbers ->
            exposures
                .byNumbers(numbers, ExposureReader.Sight.EVERYBODY)
                .filter(exposure -> !exposure.withdrawn() && openSince(exposure, closedAfter))
                .collectMap(Exposure::number)
                .map(read ->
                    numbers.stream().map(read::get).filter(Objects::nonNull).limit(most).toList()));
  }

  private static boolean openSince(Exposure exposure, Instant closedAfter) {
    Instant closed = exposure.standing().closedAt();
    return closed == null || closed.isAfter(closedAfter);
  }

  /** Ids of tips like each of these, whoever may read them. */
  public Mono<Map<UUID, List<UUID>>> tips(Map<UUID, Report> of) {
    return best(candidates.tips(of), of);
  }

  /** Ids of problems like each of these, whoever may read them. */
  public Mono<Map<UUID, List<UUID>>> problems(Map<UUID, Report> of) {
    return best(candidates.problems(of), of);
  }

  private static <K> Mono<Map<UUID, List<K>>> best(Flux<Found<K>> found, Map<UUID, Report> of) {
    return found
        .collectMultimap(Found::of)
        .map(all -> {
          Map<UUID, List<K>> best = new HashMap<>();
          all.forEach((one, candidates) -> {
            Map<K, Report> byKey = new HashMap<>();
            candidates.forEach(each -> byKey.put(each.key(), each.report()));
            Report asked = Objects.requireNonNull(of.get(one));
            best.put(one, Ranked.best(asked, byKey).stream().map(Ranked::key).toList());
          });
          return best;
        });
  }
}
