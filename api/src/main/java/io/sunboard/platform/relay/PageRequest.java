package io.sunboard.platform.relay;

import io.sunboard.shared.InvalidArgumentException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much of a list is wanted, and behind which sort keys.
 *
 * @param size 1 to 100
 * @param after the sort keys of the item before the page, empty at the list's beginning
 */
public record PageRequest(int size, List<String> after) {

  public static final int MAX_SIZE = 100;
  public static final int DEFAULT_SIZE = 20;

  /**
   * Reads {@code first} and {@code after}.
   *
   * @param keys how many sort keys a cursor of this list has
   * @throws InvalidArgumentException for a size out of range or a cursor of another list
   */
  public static PageRequest of(@Nullable Integer first, @Nullable String after, int keys) {
    return of(first, after, keys, DEFAULT_SIZE);
  }

  public static PageRequest of(
      @Nullable Integer first, @Nullable String after, int keys, int defaultSize) {
    int size = first == null ? defaultSize : first;
    if (size < 1 || size > MAX_SIZE) {
      throw new InvalidArgumentException("PAGE_SIZE_OUT_OF_RANGE", "first", size, MAX_SIZE);
    }
    return new PageRequest(size, after == null ? List.of() : Cursor.decode(after, keys));
  }

  public boolean atStart() {
    return after.isEmpty();
  }

  /** The n-th sort key as a day. */
  public @Nullable LocalDate day(int n) {
    return read(n, LocalDate::parse);
  }

  /** The n-th sort key as a UUID. */
  public @Nullable UUID uuid(int n) {
    return read(n, UUID::fromString);
  }

  /** The n-th sort key as an instant. */
  public @Nullable Instant instant(int n) {
    return read(n, Instant::parse);
  }

  /** The n-th sort key as a whole number. */
  public @Nullable Integer number(int n) {
    return read(n, Integer::valueOf);
  }

  private <T> @Nullable T read(int n, Function<String, T> parser) {
    String key = key(n);
    try {
      return key == null ? null : parser.apply(key);
    } catch (IllegalArgumentException | DateTimeException neverGiven) {
      throw new InvalidArgumentException("ILLEGAL_CURSOR", "after");
    }
  }

  /** The n-th sort key of the item before the page, or null at the list's beginning. */
  public @Nullable String key(int n) {
    return after.isEmpty() ? null : after.get(n);
  }
}
