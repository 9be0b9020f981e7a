package io.sunboard.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A schema that explains itself: nothing in it is left to be guessed. */
class SchemaDescriptionsTest {

  private final List<String> silent = new ArrayList<>();

  @Test
  void everyTypeFieldArgumentAndValueIsDescribed() {
    for (GraphQLNamedType type : SchemaFixture.schema().getAllTypesAsList()) {
      boolean ours =
          !type.getName().startsWith("__")
              && !List.of("Int", "String", "Boolean", "ID", "Float").contains(type.getName());
      if (ours) {
        look(type);
      }
    }
    assertThat(silent).as("without a description").isEmpty();
  }

  private void look(GraphQLNamedType type) {
    note(type.getName(), type.getDescription());
    switch (type) {
      case GraphQLFieldsContainer container ->
          container.getFieldDefinitions().forEach(field -> look(type.getName(), field));
      case GraphQLInputObjectType input ->
          input
              .getFieldDefinitions()
              .forEach(
                  field -> note(type.getName() + "." + field.getName(), field.getDescription()));
      case GraphQLEnumType values ->
          values
              .getValues()
              .forEach(
                  value -> note(type.getName() + "." + value.getName(), value.getDescription()));
      default -> {
        // A scalar is described as a whole.
      }
    }
  }

  private void look(String type, GraphQLFieldDefinition field) {
    String name = type + "." + field.getName();
    note(name, field.getDescription());
    for (GraphQLArgument argument : field.getArguments()) {
      note(name + "(" + argument.getName() + ")", argument.getDescription());
    }
  }

  private void note(String name, @Nullable String description) {
    if (description == null || description.isBlank()) {
      silent.add(name);
    }
  }
}
