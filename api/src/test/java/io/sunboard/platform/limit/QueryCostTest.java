package io.sunboard.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.sunboard.platform.graphql.SchemaFixture;
import io.sunboard.shared.InvalidArgumentException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCostTest {

  private static final GraphQLSchema SCHEMA = SchemaFixture.schema();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{viewer{signedIn isCadre}} | 3",
        "{viewer{unit{tier{code}}}} | 4",
        // units, and nodes with ten times code
        "{units(first: 10){nodes{code}}} | 12",
        // twenty unless asked otherwise
        "{units{nodes{code}}} | 22",
        "{units(first: 10){edges{cursor node{code}}}} | 32",
        "{units(first: 10){pageInfo{hasNextPage}}} | 3",
        // a hundred rows of a ranking unless asked otherwise
        "{ranking(group: \"county\", period: \"2023-06\"){rows{nodes{rank}}}} | 103",
        // a list without pages is taken for five
        "{ranking(group: \"county\", period: \"2023-06\"){incentives{rank}}} | 7",
        "{units(first: 10){nodes{children(first: 10){nodes{code}}}}} | 122",
        "{... on Query{...f}} fragment f on Query{viewer{signedIn}} | 2",
        "{__schema{types{fields{name}}} __typename} | 2",
      })
  void countsFieldsAsOftenAsTheyMayBeAnswered(String query, long cost) {
    assertThat(cost(query, Map.of())).isEqualTo(cost);
  }

  @Test
  void readsThePageSizeFromVariables() {
    String query = "query($n: Int){units(first: $n){nodes{code}}}";
    assertThat(cost(query, Map.of("n", 50))).isEqualTo(52);
    assertThat(cost(query, Map.of())).isEqualTo(22);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
  void refusesAPageSizeThatNoListHas(int size) {
    assertThatThrownBy(
            () -> cost("query($n: Int){units(first: $n){nodes{code}}}", Map.of("n", size)))
        .isInstanceOfSatisfying(
            InvalidArgumentException.class,
            e -> assertThat(e.code()).isEqualTo("PAGE_SIZE_OUT_OF_RANGE"));
    assertThatThrownBy(() -> cost("{units(first: " + size + "){nodes{code}}}", Map.of()))
        .isInstanceOf(InvalidArgumentException.class);
  }

  @Test
  void doesNotOverflow() {
    String open = "children(first: 100){nodes{".repeat(7);
    String query = "{units(first: 100){nodes{" + open + "code" + "}}".repeat(7) + "}}}";
    assertThat(cost(query, Map.of())).isGreaterThan(1_000_000_000L);
  }

  private static long cost(String query, Map<String, Object> variables) {
    Document document = Parser.parse(query);
    Map<String, FragmentDefinition> fragments =
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
            .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
    OperationDefinition operation =
        document.getDefinitionsOfType(OperationDefinition.class).getFirst();
    return new QueryCost(SCHEMA, fragments, CoercedVariables.of(variables), Limits.ordinary())
        .of(operation.getSelectionSet(), SCHEMA.getQueryType(), null);
  }
}
