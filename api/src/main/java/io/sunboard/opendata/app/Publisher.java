package io.sunboard.opendata.app;

import io.sunboard.unit.app.UnitReader;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** In whose name files and feeds are published. */
@Component
public class Publisher {

  /** Before any city is loaded. */
  private static final String NOBODY_YET = "阳光榜";

  private final OpenDataSettings settings;
  private final UnitReader units;

  Publisher(OpenDataSettings settings, UnitReader units) {
    this.settings = settings;
    this.units = units;
  }

  /** As the settings say, or else the root of the units' tree. */
  public Mono<String> name() {
    return settings.publisher().isBlank()
        ? units
            .page(UnitReader.Filter.ALL, null, 1)
            .map(page -> page.items().isEmpty() ? NOBODY_YET : page.items().getFirst().name().zh())
        : Mono.just(settings.publisher());
  }
}
