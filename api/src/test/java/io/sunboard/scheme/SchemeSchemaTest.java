package io.sunboard.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON schema for writers of schemes names the very fields that are read. */
class SchemeSchemaTest {

  private static JsonNode schema() throws Exception {
    Path file =
        Stream.of(Path.of("../infra/docs"), Path.of("infra/docs"))
            .map(folder -> folder.resolve("scheme.schema.json"))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    return JsonMapper.shared().readTree(Files.readString(file));
  }

  @Test
  void namesEveryFieldThatIsReadAndNoOther() throws Exception {
    JsonNode schema = schema();
    same(schema, schema, SchemeDocument.class);
  }

  private static void same(JsonNode root, JsonNode given, Class<?> record) {
    JsonNode node = given.has("$ref") ? root.at(given.get("$ref").asString().substring(1)) : given;
    Set<String> named = new TreeSet<>(node.get("properties").propertyNames());
    Set<String> read = new TreeSet<>();
    Arrays.stream(record.getRecordComponents()).forEach(each -> read.add(each.getName()));
    assertThat(named).as(record.getSimpleName()).isEqualTo(read);
    for (RecordComponent component : record.getRecordComponents()) {
      Class<?> inner = inner(component.getGenericType());
      JsonNode property = node.get("properties").path(component.getName());
      if (inner.isRecord() && inner != SchemeDocument.RulesEntry.class) {
        same(root, property.has("items") ? property.get("items") : property, inner);
      } else if (inner.isRecord()) {
        Set<String> rules = new TreeSet<>();
        node.get("allOf")
            .forEach(
                kind -> rules.addAll(kind.at("/then/properties/rules/properties").propertyNames()));
        Set<String> fields = new TreeSet<>();
        Arrays.stream(inner.getRecordComponents()).forEach(each -> fields.add(each.getName()));
        assertThat(rules).isEqualTo(fields);
      }
    }
  }

  /** What a list is of. */
  private static Class<?> inner(Type type) {
    return type instanceof ParameterizedType list
        ? inner(list.getActualTypeArguments()[0])
        : (Class<?>) type;
  }
}
