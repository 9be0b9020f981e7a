package io.sunboard.open311;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which service requests; null for any.
 *
 * @param numbers of exposures
 * @param services codes of categories; a class with its subclasses
 * @param from the earliest {@code requested_datetime}
 * @param to the latest one
 * @param open whether it is not closed, dismissed or merged
 */
public record RequestSearch(
    @Nullable List<String> numbers,
    @Nullable List<String> services,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Boolean open,
    @Nullable Circle near) {

  public RequestSearch {
    numbers = numbers == null ? null : List.copyOf(numbers);
    services = services == null ? null : List.copyOf(services);
  }

  /**
   * A circle on the ground.
   *
   * @param latitude degrees, WGS-84
   * @param longitude degrees, WGS-84
   * @param metres its radius
   */
  public record Circle(double latitude, double longitude, double metres) {}

  /** Those with these numbers, whatever else they are. */
  public static RequestSearch of(List<String> numbers) {
    return new RequestSearch(numbers, null, null, null, null, null);
  }
}
