package io.sunboard.open311.app;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this city's GeoReport endpoint names itself, and who may send through it.
 *
 * @param jurisdiction what clients may send as {@code jurisdiction_id}; empty: whatever they send
 * @param contact whom programmers turn to, as the discovery says
 * @param apps keys of known programs by their names, of at least 24 characters: who sends one needs
 *     no proof of work. Blank ones are none
 */
@ConfigurationProperties("sunboard.open311")
public record Open311Settings(
    @DefaultValue("") String jurisdiction,
    @DefaultValue("") String contact,
    @DefaultValue Map<String, String> apps) {

  private static final int SHORTEST = 24;

  public Open311Settings {
    apps = new HashMap<>(apps);
    apps.values().removeIf(String::isBlank);
    apps = Map.copyOf(apps);
    apps.forEach((name, key) -> {
      if (key.length() < SHORTEST) {
        throw new IllegalArgumentException(
            "sunboard.open311.apps." + name + " must have at least " + SHORTEST + " characters");
      }
    });
  }

  /** Keeps the keys out of logs. */
  @Override
  public String toString() {
    return "Open311Settings[jurisdiction=" + jurisdiction + ", apps=" + apps.keySet() + "]";
  }
}
