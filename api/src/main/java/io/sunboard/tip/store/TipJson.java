package io.sunboard.tip.store;

import io.sunboard.shared.UnitCode;
import io.sunboard.tip.TipEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Events as they are kept: a type's name, and its record as JSON. */
@Component
class TipJson {

  private static final Map<String, Class<? extends TipEvent>> TYPES =
      Arrays.stream(TipEvent.class.getPermittedSubclasses())
          .map(type -> type.<TipEvent>asSubclass(TipEvent.class))
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private final JsonMapper json;

  TipJson(JsonMapper json) {
    this.json =
        json.rebuild()
            .addModule(
                new SimpleModule()
                    .addSerializer(UnitCode.class, new CodeWriter())
                    .addDeserializer(UnitCode.class, new CodeReader()))
            .build();
  }

  JsonNode tree(Object value) {
    return json.valueToTree(value);
  }

  String text(Object value) {
    return json.writeValueAsString(value);
  }

  TipEvent event(String type, String data) {
    return json.readValue(data, Objects.requireNonNull(TYPES.get(type), type));
  }

  <T> @Nullable T read(@Nullable String text, Class<T> type) {
    return text == null ? null : json.readValue(text, type);
  }

  private static final class CodeWriter extends ValueSerializer<UnitCode> {
    @Override
    public void serialize(UnitCode code, JsonGenerator to, SerializationContext context) {
      to.writeString(code.value());
    }
  }

  private static final class CodeReader extends ValueDeserializer<UnitCode> {
    @Override
    public UnitCode deserialize(JsonParser from, DeserializationContext context) {
      return new UnitCode(from.getString());
    }
  }
}
