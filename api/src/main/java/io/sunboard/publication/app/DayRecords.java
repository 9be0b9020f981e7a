package io.sunboard.publication.app;

import io.sunboard.problem.ProblemSource;
import io.sunboard.publication.NoticeParts.Major;
import io.sunboard.shared.Text;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the ledger of problems says of a day or a week; for the office. One statement each. */
public interface DayRecords {

  /** Problems of one source, and how many there were in the same time before. */
  record Filed(ProblemSource source, int count, int before) {}

  /** What a unit has open beyond its limit. */
  record Overdue(Text unit, int count) {}

  /** What happened besides. */
  record Besides(int closed, int redTickets, int listed) {}

  /**
   * Open problems that got a red ticket in that time, are under listed supervision, or are beyond
   * their limit at {@code now}: those with the most causes first, then the longest due; at most
   * fifty.
   */
  Flux<Major> major(Instant from, Instant until, Instant now, boolean sample);

  /** Filed from {@code from} until {@code until}, which is not in it; by source. */
  Flux<Filed> filed(Instant from, Instant until, boolean sample);

  /** Open at that instant beyond the limit, by lead unit, the most first, at most thirty units. */
  Flux<Overdue> overdue(Instant at, boolean sample);

  /** Closed and ticketed in that time, and under listed supervision now. */
  Mono<Besides> besides(Instant from, Instant until, boolean sample);
}
