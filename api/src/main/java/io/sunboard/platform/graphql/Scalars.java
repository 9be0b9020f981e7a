package io.sunboard.platform.graphql;

import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The schema's own scalars. */
final class Scalars {

  /** A longer number is no score and no amount, but an attempt to make us write it out. */
  private static final int DIGITS = 30;

  private static final int URL_LENGTH = 2000;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /**
   * {@link BigDecimal}, written without an exponent and with its zeros. Read from a string, an
   * integer or a decimal literal, exactly as written; a binary floating-point number is refused.
   */
  static final GraphQLScalarType DECIMAL =
      scalar(
          "Decimal",
          new TextCoercing<>(
              "Decimal", BigDecimal.class, Scalars::decimal, BigDecimal::toPlainString));

  /** {@link Instant}, written in UTC; read with any offset. */
  static final GraphQLScalarType DATE_TIME =
      scalar(
          "DateTime",
          new TextCoercing<>("DateTime", Instant.class, Scalars::instant, Instant::toString));

  /** {@link LocalDate}, as in 2023-07-12. */
  static final GraphQLScalarType DATE =
      scalar(
          "Date", new TextCoercing<>("Date", LocalDate.class, Scalars::day, LocalDate::toString));

  /** {@link URI} with a host, http or https. */
  static final GraphQLScalarType URL =
      scalar("URL", new TextCoercing<>("URL", URI.class, Scalars::url, URI::toString));

  static final List<GraphQLScalarType> ALL = List.of(DECIMAL, DATE_TIME, DATE, URL);

  private Scalars() {}

  private static GraphQLScalarType scalar(String name, TextCoercing<?> coercing) {
    return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
  }

  private static Optional<BigDecimal> decimal(Object input) {
    return switch (input) {
      case String text ->
          NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
      case Integer number -> Optional.of(BigDecimal.valueOf(number));
      case Long number -> Optional.of(BigDecimal.valueOf(number));
      case BigInteger number -> bounded(new BigDecimal(number));
      case BigDecimal number -> bounded(number);
      default -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> bounded(BigDecimal number) {
    boolean writable =
        number.precision() <= 2 * DIGITS && Math.abs((long) number.scale()) <= DIGITS;
    return writable ? Optional.of(number) : Optional.empty();
  }

  private static Optional<Instant> instant(Object input) {
    try {
      if (input instanceof String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        return inOurEra(time.getYear()) ? Optional.of(time.toInstant()) : Optional.empty();
      }
    } catch (DateTimeException notATime) {
      // As for every other text that is none.
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Object input) {
    try {
      if (input instanceof String text && DAY.matcher(text).matches()) {
        return Optional.of(LocalDate.parse(text));
      }
    } catch (DateTimeException notADay) {
      // As for every other text that is none.
    }
    return Optional.empty();
  }

  private static Optional<URI> url(Object input) {
    try {
      if (input instanceof String text && text.length() <= URL_LENGTH) {
        URI uri = new URI(text);
        return isWeb(uri.getScheme()) && uri.getHost() != null
            ? Optional.of(uri)
            : Optional.empty();
      }
    } catch (URISyntaxException notAnAddress) {
      // As for every other text that is none.
    }
    return Optional.empty();
  }

  private static boolean inOurEra(int year) {
    return year >= 1 && year <= 9999;
  }

  private static boolean isWeb(@Nullable String scheme) {
    return scheme != null && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
  }
}
