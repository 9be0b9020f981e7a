package io.sunboard.platform.json;

import io.sunboard.shared.UnitCode;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Events as ledgers keep them: the name of a record's type, and the record as JSON, in which a unit
 * is its code.
 *
 * @param <E> a sealed interface of records
 */
public final class EventRecords<E> {

  private final JsonMapper json;
  private final Map<String, Class<? extends E>> types;

  public EventRecords(JsonMapper json, Class<E> events) {
    this.json =
        json.rebuild()
            .addModule(
                new SimpleModule()
                    .addSerializer(UnitCode.class, new CodeWriter())
                    .addDeserializer(UnitCode.class, new CodeReader()))
            .build();
    this.types =
        Arrays.stream(events.getPermittedSubclasses())
            .<Class<? extends E>>map(type -> type.asSubclass(events))
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
  }

  /** The event of that type's name. */
  public E event(String type, String data) {
    return json.readValue(data, Objects.requireNonNull(types.get(type), type));
  }

  public JsonNode tree(Object value) {
    return json.valueToTree(value);
  }

  /** A record, or a list of rows as one parameter. */
  public String text(Object value) {
    return json.writeValueAsString(value);
  }

  public <T> @Nullable T read(@Nullable String text, Class<T> type) {
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
