package io.sunboard.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A scalar that is text on the wire.
 *
 * @param <T> what it is in Java
 */
final class TextCoercing<T> implements Coercing<T, String> {

  private final String name;
  private final Class<T> type;
  private final Function<Object, Optional<T>> reader;
  private final Function<T, String> writer;

  /**
   * @param reader makes a value of a String or a number of exact type; empty for everything that is
   *     none, and it never throws
   */
  TextCoercing(
      String name,
      Class<T> type,
      Function<Object, Optional<T>> reader,
      Function<T, String> writer) {
    this.name = name;
    this.type = type;
    this.reader = reader;
    this.writer = writer;
  }

  @Override
  public String serialize(Object value, GraphQLContext context, Locale locale) {
    if (!type.isInstance(value)) {
      throw new CoercingSerializeException("not a " + name);
    }
    return writer.apply(type.cast(value));
  }

  @Override
  public T parseValue(Object input, GraphQLContext context, Locale locale) {
    return reader.apply(input).orElseThrow(() -> new CoercingParseValueException(complaint(input)));
  }

  @Override
  public T parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    Optional<Object> text =
        switch (input) {
          case StringValue string -> Optional.ofNullable(string.getValue());
          case IntValue number -> Optional.of(number.getValue());
          case FloatValue number -> Optional.of(number.getValue());
          default -> Optional.empty();
        };
    return text.flatMap(reader)
        .orElseThrow(() -> new CoercingParseLiteralException(complaint(text.orElse("…"))));
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return StringValue.of(
        type.isInstance(input) ? writer.apply(type.cast(input)) : String.valueOf(input));
  }

  private String complaint(Object input) {
    String shown = String.valueOf(input instanceof Number ? "this number" : input);
    return "not a " + name + ": " + (shown.length() > 40 ? shown.substring(0, 40) + "…" : shown);
  }
}
