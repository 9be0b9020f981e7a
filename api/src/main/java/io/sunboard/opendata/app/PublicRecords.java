package io.sunboard.opendata.app;

import io.sunboard.shared.UnitCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** When what is public has changed. */
public interface PublicRecords {

  /** An exposure that was released, and when it last changed for everybody. */
  record Told(String number, Instant changedAt) {}

  /**
   * Changes whenever the files of exposed problems would: with everything that everybody sees
   * change, and with nothing else.
   */
  Mono<String> problemsVersion();

  /**
   * The exposures that were released or withdrawn last, the newest first. Those that were withdrawn
   * belong to no unit and no category, and are told to everybody.
   *
   * @param unit lead units: this one and those below; null for all
   * @param category a subclass, or a class with its subclasses; null for all
   */
  Flux<Told> newest(@Nullable UnitCode unit, @Nullable String category, int size);
}
