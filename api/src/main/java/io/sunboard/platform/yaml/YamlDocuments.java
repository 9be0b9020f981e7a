package io.sunboard.platform.yaml;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads documents as people write them down, with an answer for whatever is not in order. Blocking,
 * for some milliseconds.
 */
public final class YamlDocuments {

  /** Far beyond any document of ours; what is larger only keeps the parser busy. */
  private static final int LARGEST = 256 * 1024;

  private static final int LONGEST_MESSAGE = 200;

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private YamlDocuments() {}

  /**
   * The document, still unchecked, or why it is none: EMPTY_DOCUMENT, DOCUMENT_TOO_LARGE,
   * MALFORMED_DOCUMENT with line and column, UNKNOWN_FIELD or WRONG_KIND_OF_VALUE with the place.
   */
  public static <T> Decision<T> read(byte[] yaml, Class<T> type) {
    if (yaml.length > LARGEST) {
      return Decision.refused(Refusal.of("DOCUMENT_TOO_LARGE", LARGEST / 1024));
    }
    try (JsonParser parser = YAML.createParser(yaml)) {
      if (parser.nextToken() == null) {
        return Decision.refused(Refusal.of("EMPTY_DOCUMENT"));
      }
      T document = YAML.readValue(parser, type);
      return document == null
          ? Decision.refused(Refusal.of("EMPTY_DOCUMENT"))
          : Decision.accepted(document);
    } catch (UnrecognizedPropertyException unknown) {
      String known =
          unknown.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
      return Decision.refused(
          new Refusal("UNKNOWN_FIELD", path(unknown), List.of(unknown.getPropertyName(), known)));
    } catch (DatabindException other) {
      return Decision.refused(new Refusal("WRONG_KIND_OF_VALUE", path(other), List.of()));
    } catch (JacksonException malformed) {
      return Decision.refused(malformed(malformed));
    }
  }

  private static List<String> path(JacksonException fault) {
    return fault.getPath().stream()
        .map(step ->
            step.getPropertyName() == null
                ? String.valueOf(step.getIndex())
                : step.getPropertyName())
        .toList();
  }

  private static Refusal malformed(JacksonException fault) {
    TokenStreamLocation at = fault.getLocation();
    String message = String.valueOf(fault.getOriginalMessage()).lines().findFirst().orElse("");
    return Refusal.of(
        "MALFORMED_DOCUMENT",
        at == null ? 1 : at.getLineNr(),
        at == null ? 1 : at.getColumnNr(),
        message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)));
  }
}
