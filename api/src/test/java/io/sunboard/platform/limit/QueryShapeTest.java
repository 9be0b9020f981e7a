package io.sunboard.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionQueryBuilder;
import graphql.parser.Parser;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QueryShapeTest {

  private static final String FINE = "fine";

  @Test
  void letsToolsIntrospect() {
    assertThat(check(IntrospectionQuery.INTROSPECTION_QUERY)).isEqualTo(FINE);
    IntrospectionQueryBuilder.Options all =
        IntrospectionQueryBuilder.Options.defaultOptions()
            .descriptions(true)
            .specifiedByUrl(true)
            .isOneOf(true)
            .directiveIsRepeatable(true)
            .schemaDescription(true)
            .inputValueDeprecation(true)
            .typeRefFragmentDepth(9);
    assertThat(check(IntrospectionQueryBuilder.build(all))).isEqualTo(FINE);
  }

  @ParameterizedTest
  @MethodSource
  void refusesWhatPassesALimitAndNothingBelow(Limit limit) {
    assertThat(check(limit.query().apply(limit.most()))).isEqualTo(FINE);
    assertThat(check(limit.query().apply(limit.most() + 1))).isEqualTo(limit.code());
  }

  record Limit(String code, int most, IntFunction<String> query) {}

  static Limit[] refusesWhatPassesALimitAndNothingBelow() {
    return new Limit[] {
      new Limit("QUERY_TOO_LARGE", 10, n -> "{" + "a ".repeat(n) + "}"),
      new Limit("QUERY_TOO_LARGE", 10, n -> "{a{" + "__typename ".repeat(n) + "}}"),
      new Limit("QUERY_TOO_LARGE", 399, n -> "{a{" + each(n, i -> "b" + i + " ") + "}}"),
      new Limit("QUERY_TOO_DEEP", 16, n -> "a".repeat(n).replace("a", "{a") + "}".repeat(n)),
      new Limit("TOO_MANY_ROOT_FIELDS", 20, n -> "{" + each(n, i -> "a" + i + " ") + "}"),
      new Limit("TOO_MANY_ALIASES", 10, n -> "{" + each(n, i -> "a" + i + ":__typename ") + "}"),
      new Limit("TOO_MANY_ALIASES", 50, n -> "{a{" + each(n, i -> "a" + i + ":__typename ") + "}}"),
      new Limit("TOO_MANY_DIRECTIVES", 30, n -> "{a " + "@x ".repeat(n) + "}"),
      new Limit("TOO_MANY_DIRECTIVES", 30, n -> "query " + "@x ".repeat(n) + "{a}"),
      new Limit("TOO_MANY_DIRECTIVES", 30, n -> "{... on Query " + "@x ".repeat(n) + "{a}}"),
    };
  }

  @Test
  void countsFieldsOfOneNameThroughFragments() {
    String spreads = "...f ... on Query{...f} ".repeat(6);
    assertThat(check("{" + spreads + "} fragment f on Query{a}")).isEqualTo("QUERY_TOO_LARGE");
  }

  @Test
  void countsFieldsOfAllOperations() {
    assertThat(check(each(40, i -> "query q" + i + "{a{" + each(11, n -> "b" + n + " ") + "}}")))
        .isEqualTo("QUERY_TOO_LARGE");
  }

  @Test
  void countsFragmentsThatNothingSpreads() {
    assertThat(check("{a} fragment f on Query{" + "a ".repeat(11) + "}"))
        .isEqualTo("QUERY_TOO_LARGE");
  }

  @ParameterizedTest
  @CsvSource({"2, 30", "10, 10"})
  void refusesFragmentsThatMultiply(int spreads, int generations) {
    String bomb =
        each(
            generations,
            i ->
                "fragment f%d on Query{%s} "
                    .formatted(i, ("...f" + (i + 1) + " ").repeat(spreads)));
    assertThat(check("{...f0} " + bomb + "fragment f" + generations + " on Query{a}"))
        .isEqualTo("QUERY_TOO_LARGE");
  }

  @Test
  void refusesFragmentsThatAllSpreadEachOther() {
    String all = each(60, i -> "...f" + i + " ");
    assertThat(check("{...f0} " + each(60, i -> "fragment f" + i + " on Query{" + all + "} ")))
        .isEqualTo("QUERY_TOO_LARGE");
  }

  @Test
  void leavesCirclesAndUnknownFragmentsToValidation() {
    assertThat(check("{...a} fragment a on Query{...b} fragment b on Query{...a}")).isEqualTo(FINE);
    assertThat(check("{...nowhere}")).isEqualTo(FINE);
  }

  private static String check(String query) {
    return QueryShape.check(Parser.parse(query), Limits.ordinary()).map(Excess::code).orElse(FINE);
  }

  private static String each(int n, IntFunction<String> text) {
    return IntStream.range(0, n).mapToObj(text).collect(Collectors.joining());
  }
}
