package io.sunboard.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Queries that are meant to hurt, over HTTP: a clear error within milliseconds. */
class HostileQueryIntegrationTest {

  private static final Reader READER = Reader.anonymous();

  record Hostile(String name, String code, String query) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Hostile> hostile() {
    return Stream.of(
        new Hostile("500 equal fields", "QUERY_TOO_LARGE", "{" + "__typename ".repeat(500) + "}"),
        new Hostile(
            "500 equal fields below",
            "QUERY_TOO_LARGE",
            "{viewer{" + "signedIn ".repeat(500) + "}}"),
        new Hostile("200 kB of commas", "QUERY_TOO_LARGE", "{" + ",".repeat(200_000) + "a}"),
        new Hostile("200 kB of comment", "QUERY_TOO_LARGE", "#" + "x".repeat(200_000) + "\n{a}"),
        new Hostile("10,000 tokens", "QUERY_TOO_LARGE", "{" + "a ".repeat(10_000) + "}"),
        new Hostile(
            "100 aliases",
            "TOO_MANY_ALIASES",
            "{" + each(100, i -> "a" + i + ":__typename ") + "}"),
        new Hostile(
            "60 aliases below",
            "TOO_MANY_ALIASES",
            "{viewer{" + each(60, i -> "a" + i + ":signedIn ") + "}}"),
        new Hostile("1,000 deep", "QUERY_TOO_DEEP", "{a".repeat(1000) + "}".repeat(1000)),
        new Hostile(
            "a deep literal",
            "QUERY_TOO_DEEP",
            "{unit(code:" + "[".repeat(1000) + "]".repeat(1000) + "){id}}"),
        new Hostile(
            "1,000 directives", "TOO_MANY_DIRECTIVES", "{__typename " + "@a ".repeat(1000) + "}"),
        new Hostile(
            "a billion laughs",
            "QUERY_TOO_LARGE",
            "{...f0}"
                + each(40, i -> "fragment f%d on Query{...f%d ...f%d}".formatted(i, i + 1, i + 1))
                + "fragment f40 on Query{__typename}"),
        new Hostile(
            "a circle of fragments",
            "VALIDATION_FAILED",
            "{...a} fragment a on Query{...b ...b} fragment b on Query{...a ...a}"),
        new Hostile(
            "introspection in circles",
            "INTROSPECTION_REFUSED",
            "{__schema{types{fields{type{fields{type{fields{type{name}}}}}}}}}"),
        new Hostile(
            "pages of pages",
            "QUERY_TOO_COSTLY",
            "{units(first:100){nodes{children(first:100){nodes{children(first:100){nodes{code}}}}}}}"),
        new Hostile("a page of 1,000", "PAGE_SIZE_OUT_OF_RANGE", "{units(first:1000){nodes{id}}}"),
        new Hostile("half a query", "SYNTAX_ERROR", "{a"),
        new Hostile("no operation", "MISSING_QUERY", "   "),
        new Hostile("no such letter", "SYNTAX_ERROR", "{unit(code:\"\\u{110000}\"){id}}"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void isRefusedWithACode(Hostile hostile) {
    JsonNode answer = READER.answer(hostile.query(), Map.of());
    assertThat(answer.at("/errors/0/extensions/code").asString())
        .as(answer.toString())
        .isEqualTo(hostile.code());
    assertThat(answer.has("data")).isFalse();
  }

  @Test
  void aPageSizeIsCheckedInVariablesToo() {
    JsonNode answer = READER.answer("query($n:Int){units(first:$n){nodes{id}}}", Map.of("n", 0));
    assertThat(answer.at("/errors/0/extensions/code").asString())
        .isEqualTo("PAGE_SIZE_OUT_OF_RANGE");
    assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo("first");
  }

  @Test
  void theSameQueriesWithinLimitsAreAnswered() {
    assertThat(READER.answer("{" + "__typename ".repeat(10) + "}", Map.of()).has("errors"))
        .isFalse();
    assertThat(READER.answer("{units(first:100){nodes{code}}}", Map.of()).has("errors")).isFalse();
  }

  private static String each(int n, IntFunction<String> text) {
    return IntStream.range(0, n).mapToObj(text).collect(Collectors.joining());
  }
}
