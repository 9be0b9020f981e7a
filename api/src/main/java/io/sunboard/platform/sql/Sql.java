package io.sunboard.platform.sql;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Binds parameters by position ({@code $1} is the first value) and reads columns. */
public final class Sql {

  private Sql() {}

  /** Binds the values in order; wrap what may be null with {@link #maybe}. */
  public static GenericExecuteSpec bind(GenericExecuteSpec statement, Object... values) {
    return bindFrom(statement, 0, values);
  }

  /** Binds the values in order, behind parameters that are bound already. */
  public static GenericExecuteSpec bindFrom(
      GenericExecuteSpec statement, int bound, Object... values) {
    GenericExecuteSpec next = statement;
    for (int i = 0; i < values.length; i++) {
      next =
          next.bind(
              bound + i, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
    }
    return next;
  }

  /** A value that may be null, with the type that tells PostgreSQL which null it is. */
  public static <T> Parameter maybe(Class<T> type, @Nullable T value) {
    return value == null ? Parameters.in(type) : Parameters.in(value);
  }

  /** An instant that may be null. */
  public static Parameter maybe(@Nullable Instant at) {
    return maybe(OffsetDateTime.class, at == null ? null : at.atOffset(ZoneOffset.UTC));
  }

  public static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class), column);
  }

  public static @Nullable String textOrNull(Readable row, String column) {
    return row.get(column, String.class);
  }

  public static int number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Integer.class), column);
  }

  public static boolean flag(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Boolean.class), column);
  }

  public static @Nullable BigDecimal decimalOrNull(Readable row, String column) {
    return row.get(column, BigDecimal.class);
  }

  public static @Nullable Instant instantOrNull(Readable row, String column) {
    OffsetDateTime at = row.get(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  public static @Nullable URI uriOrNull(Readable row, String column) {
    String text = row.get(column, String.class);
    return text == null ? null : URI.create(text);
  }
}
