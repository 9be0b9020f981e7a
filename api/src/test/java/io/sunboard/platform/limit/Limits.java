package io.sunboard.platform.limit;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The limits as they are when nobody configures them. */
final class Limits {

  private Limits() {}

  static QueryLimits ordinary() {
    return new Binder(
            new MapConfigurationPropertySource(Map.of("x.page-sizes[Ranking.rows]", "100")))
        .bindOrCreate("x", QueryLimits.class);
  }
}
