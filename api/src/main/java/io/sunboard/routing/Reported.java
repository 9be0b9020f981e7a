package io.sunboard.routing;

import io.sunboard.shared.PlainWords;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at.
 *
 * @param category code
 * @param plainText the words of the tip, plain
 * @param plainAddress the words of its address, plain; empty when there is none
 * @param latitude degrees, WGS-84; null together with the longitude
 * @param at when it came, by the city's clocks
 */
public record Reported(
    String category,
    String plainText,
    String plainAddress,
    @Nullable Double latitude,
    @Nullable Double longitude,
    LocalDateTime at) {

  public static Reported of(
      String category,
      String text,
      @Nullable String address,
      @Nullable Double latitude,
      @Nullable Double longitude,
      LocalDateTime at) {
    return new Reported(
        category,
        PlainWords.of(text),
        address == null ? "" : PlainWords.of(address),
        latitude,
        longitude,
        at);
  }
}
