package io.sunboard.ranking.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sunboard.platform.json.CanonicalJson;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How a ranking's export is written: decimals as text without trailing zeros, nothing null. */
final class ExportJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .addModule(
              new SimpleModule()
                  .addSerializer(BigDecimal.class, new Decimals())
                  .addSerializer(UnitCode.class, new Codes()))
          .build();

  private ExportJson() {}

  static JsonNode tree(Object value) {
    return JSON.valueToTree(value);
  }

  static JsonNode read(byte[] bytes) {
    return JSON.readTree(bytes);
  }

  static <T> T read(JsonNode tree, Class<T> type) {
    return JSON.treeToValue(tree, type);
  }

  static byte[] canonical(JsonNode tree) {
    return CanonicalJson.bytes(tree);
  }

  /** 90.50 as 90.5, and 1E+2 as 100. */
  static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static final class Decimals extends ValueSerializer<BigDecimal> {
    @Override
    public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
      out.writeString(plain(value));
    }
  }

  private static final class Codes extends ValueSerializer<UnitCode> {
    @Override
    public void serialize(UnitCode value, JsonGenerator out, SerializationContext context) {
      out.writeString(value.value());
    }
  }
}
