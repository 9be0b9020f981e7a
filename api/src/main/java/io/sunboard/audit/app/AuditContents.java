package io.sunboard.audit.app;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an entry keeps of a thing: canonical JSON, names in order; of a change, what differs. */
@Component
class AuditContents {

  /** The two sides; null when there is none, or nothing differs. */
  record Change(@Nullable String before, @Nullable String after) {}

  private final JsonMapper json;

  AuditContents(JsonMapper json) {
    // A state without anything to it is a record without fields.
    this.json = json.rebuild().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS).build();
  }

  Change change(@Nullable Object before, @Nullable Object after) {
    JsonNode was = tree(before);
    JsonNode is = tree(after);
    if (was instanceof ObjectNode old && is instanceof ObjectNode now) {
      return new Change(text(differing(old, now)), text(differing(now, old)));
    }
    return new Change(text(was), text(is));
  }

  private @Nullable JsonNode tree(@Nullable Object thing) {
    return thing == null ? null : ordered(json.valueToTree(thing));
  }

  private @Nullable String text(@Nullable JsonNode node) {
    return node == null ? null : json.writeValueAsString(node);
  }

  private ObjectNode differing(ObjectNode one, ObjectNode other) {
    ObjectNode kept = json.createObjectNode();
    one.propertyStream()
        .forEach(property -> {
          JsonNode mine = property.getValue();
          JsonNode others = other.get(property.getKey());
          if (mine instanceof ObjectNode inMine && others instanceof ObjectNode inOthers) {
            ObjectNode inside = differing(inMine, inOthers);
            if (!inside.isEmpty()) {
              kept.set(property.getKey(), inside);
            }
          } else if (!mine.equals(others)) {
            kept.set(property.getKey(), mine);
          }
        });
    return kept;
  }

  private JsonNode ordered(JsonNode node) {
    if (node instanceof ObjectNode object) {
      Map<String, JsonNode> names = new TreeMap<>();
      object.propertyStream().forEach(each -> names.put(each.getKey(), ordered(each.getValue())));
      ObjectNode ordered = json.createObjectNode();
      names.forEach(ordered::set);
      return ordered;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode ordered = json.createArrayNode();
      array.forEach(each -> ordered.add(ordered(each)));
      return ordered;
    }
    return node;
  }
}
