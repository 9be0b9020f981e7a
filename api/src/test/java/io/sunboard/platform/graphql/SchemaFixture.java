package io.sunboard.platform.graphql;

import graphql.language.UnionTypeDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The product's schema without anything behind it. */
public final class SchemaFixture {

  private static final Path FOLDER = Path.of("src/main/resources/graphql");

  private SchemaFixture() {}

  public static GraphQLSchema schema() {
    TypeDefinitionRegistry types = new TypeDefinitionRegistry();
    for (Path file : files()) {
      types.merge(new SchemaParser().parse(file.toFile()));
    }
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
    Scalars.ALL.forEach(wiring::scalar);
    wiring.type("Node", node -> node.typeResolver(_ -> null));
    types
        .getTypes(UnionTypeDefinition.class)
        .forEach(union -> wiring.type(union.getName(), type -> type.typeResolver(_ -> null)));
    return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".graphqls")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
