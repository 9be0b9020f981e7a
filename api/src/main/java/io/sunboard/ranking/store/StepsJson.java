package io.sunboard.ranking.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sunboard.ranking.Steps;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Steps by channel code as JSON, each with its type's name. */
final class StepsJson {

  private static final TypeReference<Map<String, Steps>> BY_CHANNEL = new TypeReference<>() {};

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(Steps.class, Typed.class)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .build();

  /** The names are stored: they may not change. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Steps.PointsOff.class, name = "points"),
    @JsonSubTypes.Type(value = Steps.PassRate.class, name = "rate"),
    @JsonSubTypes.Type(value = Steps.Peers.class, name = "peers"),
    @JsonSubTypes.Type(value = Steps.WeightedRates.class, name = "rates"),
    @JsonSubTypes.Type(value = Steps.Opinion.class, name = "opinion"),
    @JsonSubTypes.Type(value = Steps.Attained.class, name = "attained"),
    @JsonSubTypes.Type(value = Steps.Published.class, name = "published")
  })
  private interface Typed {}

  private StepsJson() {}

  static String write(Map<String, Steps> steps) {
    return JSON.writerFor(BY_CHANNEL).writeValueAsString(steps);
  }

  static Map<String, Steps> read(String json) {
    return JSON.readValue(json, BY_CHANNEL);
  }
}
