package io.sunboard.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Shows every change of the schema in review. After an intended change, {@code mvn -pl api test
 * -Dtest=SchemaSnapshotTest -Dsunboard.snapshot=rewrite} writes the snapshot anew.
 */
class SchemaSnapshotTest {

  private static final Path SNAPSHOT = Path.of("src/test/resources/schema.snapshot.graphqls");

  @Test
  void theSchemaIsAsItWasWhenItWasLastLookedAt() throws IOException {
    String printed = printed();
    if ("rewrite".equals(System.getProperty("sunboard.snapshot"))) {
      Files.writeString(SNAPSHOT, printed);
    }
    assertThat(printed)
        .as("the schema has changed; see the comment on this class")
        .isEqualTo(Files.readString(SNAPSHOT));
  }

  private static String printed() {
    SchemaPrinter.Options options =
        SchemaPrinter.Options.defaultOptions()
            .includeScalarTypes(true)
            .includeSchemaDefinition(true)
            .includeDirectiveDefinitions(false);
    return new SchemaPrinter(options).print(SchemaFixture.schema());
  }
}
