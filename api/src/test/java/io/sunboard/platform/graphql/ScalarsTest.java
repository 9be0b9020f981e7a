package io.sunboard.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {

  private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();

  @Test
  void writesADecimalWithItsZerosAndWithoutAnExponent() {
    assertThat(written(Scalars.DECIMAL, new BigDecimal("94.60"))).isEqualTo("94.60");
    assertThat(written(Scalars.DECIMAL, new BigDecimal("-1E+6"))).isEqualTo("-1000000");
  }

  @Test
  void readsADecimalExactly() {
    BigDecimal score = new BigDecimal("94.68");
    assertThat(read(Scalars.DECIMAL, "94.68")).isEqualTo(score);
    assertThat(read(Scalars.DECIMAL, score)).isEqualTo(score);
    assertThat(read(Scalars.DECIMAL, 94)).isEqualTo(new BigDecimal("94"));
    assertThat(literal(Scalars.DECIMAL, new FloatValue(score))).isEqualTo(score);
    assertThat(literal(Scalars.DECIMAL, StringValue.of("94.68"))).isEqualTo(score);
    assertThat(literal(Scalars.DECIMAL, IntValue.of(94))).isEqualTo(new BigDecimal("94"));
  }

  @ParameterizedTest
  @MethodSource
  void refusesADecimalThatIsNoneOrTooLongToWrite(Object input) {
    assertThatThrownBy(() -> read(Scalars.DECIMAL, input))
        .isInstanceOf(CoercingParseValueException.class);
  }

  static Object[] refusesADecimalThatIsNoneOrTooLongToWrite() {
    return new Object[] {
      "",
      " 1",
      "1,5",
      "1e5",
      "NaN",
      "1".repeat(31),
      "0x10",
      "１２",
      true,
      94.68d,
      new BigDecimal("1E999999999"),
      new BigDecimal("1E-999999999"),
      BigInteger.TEN.pow(100),
    };
  }

  @Test
  void writesAnInstantInUtcAndReadsAnyOffset() {
    Instant released = Instant.parse("2023-07-12T02:00:00Z");
    assertThat(written(Scalars.DATE_TIME, released)).isEqualTo("2023-07-12T02:00:00Z");
    assertThat(read(Scalars.DATE_TIME, "2023-07-12T10:00:00+08:00")).isEqualTo(released);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-07-12",
        "2023-07-12T10:00:00",
        "2023-13-12T10:00:00Z",
        "+12023-07-12T10:00:00Z",
        "-0001-07-12T10:00:00Z",
        "today"
      })
  void refusesAnInstantWithoutOffsetOrOutsideOurEra(String input) {
    assertThatThrownBy(() -> read(Scalars.DATE_TIME, input))
        .isInstanceOf(CoercingParseValueException.class);
  }

  @Test
  void readsAndWritesDays() {
    LocalDate day = LocalDate.of(2023, 7, 12);
    assertThat(written(Scalars.DATE, day)).isEqualTo("2023-07-12");
    assertThat(read(Scalars.DATE, "2023-07-12")).isEqualTo(day);
    assertThatThrownBy(() -> read(Scalars.DATE, "2023-02-30"))
        .isInstanceOf(CoercingParseValueException.class);
    assertThatThrownBy(() -> read(Scalars.DATE, "+99999-01-01"))
        .isInstanceOf(CoercingParseValueException.class);
  }

  @Test
  void readsAndWritesAddressesOfTheWeb() {
    URI notice = URI.create("https://www.example.org/a?b=c");
    assertThat(read(Scalars.URL, notice.toString())).isEqualTo(notice);
    assertThat(written(Scalars.URL, notice)).isEqualTo(notice.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "http:///x",
        "www.example.org",
        "http://exa mple.org"
      })
  void refusesAddressesThatAreNotOfTheWeb(String input) {
    assertThatThrownBy(() -> read(Scalars.URL, input))
        .isInstanceOf(CoercingParseValueException.class);
  }

  @Test
  void refusesLiteralsAndValuesOfAnotherKind() {
    assertThatThrownBy(() -> literal(Scalars.DATE, NullValue.of()))
        .isInstanceOf(CoercingParseLiteralException.class);
    assertThatThrownBy(() -> written(Scalars.DECIMAL, 94.68d))
        .isInstanceOf(CoercingSerializeException.class);
  }

  @Test
  void quotesNoMoreThanTheBeginningOfWhatItRefuses() {
    assertThatThrownBy(() -> read(Scalars.URL, "x".repeat(10_000)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(100));
  }

  private static Object written(GraphQLScalarType type, Object value) {
    return type.getCoercing().serialize(value, CONTEXT, Locale.CHINESE);
  }

  private static Object read(GraphQLScalarType type, Object input) {
    return type.getCoercing().parseValue(input, CONTEXT, Locale.CHINESE);
  }

  private static Object literal(GraphQLScalarType type, Value<?> input) {
    return type.getCoercing()
        .parseLiteral(input, CoercedVariables.emptyVariables(), CONTEXT, Locale.CHINESE);
  }
}
