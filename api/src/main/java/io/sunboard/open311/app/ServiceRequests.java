package io.sunboard.open311.app;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.PublicEvent;
import io.sunboard.exposure.app.ExposureReader;
import io.sunboard.exposure.app.ExposureReader.Sight;
import io.sunboard.open311.RequestSearch;
import io.sunboard.open311.app.RequestReader.Found;
import io.sunboard.opendata.app.PublishedProblem;
import io.sunboard.opendata.app.PublishedProblems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Exposures as service requests: always with everybody's eyes, whoever asks. */
@Service
public class ServiceRequests {

  /**
   * An exposure.
   *
   * @param changedAt when what everybody sees of it last changed
   * @param ticket the latest ticket in force
   */
  public record Request(
      PublishedProblem problem, Instant changedAt, @Nullable PublicEvent ticket) {}

  private final RequestReader requests;
  private final PublishedProblems problems;
  private final ExposureReader exposures;

  ServiceRequests(RequestReader requests, PublishedProblems problems, ExposureReader exposures) {
    this.requests = requests;
    this.problems = problems;
    this.exposures = exposures;
  }

  /** A page, the latest reported first. */
  public Mono<List<Request>> page(RequestSearch search, int skip, int size) {
    return requests
        .find(search, skip, size)
        .collectList()
        .flatMap(found -> {
          List<String> numbers = found.stream().map(Found::number).toList();
          return Mono.zip(
              problems.byNumbers(numbers),
              exposures
                  .latestTickets(numbers, null)
                  .collectMap(ExposureReader.Event::exposure, ExposureReader.Event::event),
              (named, tickets) -> joined(found, named, tickets));
        });
  }

  private static List<Request> joined(
      List<Found> found, Map<String, PublishedProblem> named, Map<String, PublicEvent> tickets) {
    return found.stream()
        // One that was withdrawn between two statements.
        .filter(each -> named.containsKey(each.number()))
        .map(each ->
            new Request(
                Objects.requireNonNull(named.get(each.number())),
                each.changedAt(),
                tickets.get(each.number())))
        .toList();
  }

  /** What is left of one that was withdrawn; empty when none was under that number. */
  public Mono<Exposure> tombstone(String number) {
    return exposures.byNumbers(List.of(number), Sight.EVERYBODY).filter(Exposure::withdrawn).next();
  }
}
