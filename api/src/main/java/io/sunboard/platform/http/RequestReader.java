package io.sunboard.platform.http;

import io.sunboard.platform.error.RefusedRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a GraphQL request from a body or an address: a map with {@code query} and, where they were
 * given, {@code operationName}, {@code variables} and {@code extensions} of the right types.
 */
final class RequestReader {

  private static final String QUERY = "query";
  private static final String OPERATION = "operationName";
  private static final String VARIABLES = "variables";
  private static final String EXTENSIONS = "extensions";

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(40)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private RequestReader() {}

  /** Passes JSON in UTF-8; multipart and forms are what other people's pages can send unasked. */
  static void requireJson(HttpHeaders headers) {
    MediaType type;
    try {
      type = headers.getContentType();
    } catch (InvalidMediaTypeException malformed) {
      type = null;
    }
    boolean readable =
        type != null
            && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
            && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    if (!readable) {
      throw new RefusedRequest(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE")
          .with(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
    }
  }

  static Map<String, Object> body(byte[] body) {
    Object value = parse(body);
    if (!(value instanceof Map<?, ?> parameters)) {
      throw malformed(value instanceof Iterable ? "BATCH_NOT_SUPPORTED" : "MALFORMED_JSON");
    }
    Map<String, Object> request = new LinkedHashMap<>();
    request.put(QUERY, query(parameters.get(QUERY)));
    put(request, OPERATION, parameters.get(OPERATION), String.class, "string");
    put(request, VARIABLES, parameters.get(VARIABLES), Map.class, "object");
    put(request, EXTENSIONS, parameters.get(EXTENSIONS), Map.class, "object");
    return request;
  }

  static Map<String, Object> address(MultiValueMap<String, String> parameters) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put(QUERY, query(parameters.getFirst(QUERY)));
    String operation = parameters.getFirst(OPERATION);
    put(request, OPERATION, "".equals(operation) ? null : operation, String.class, "string");
    put(request, VARIABLES, json(parameters.getFirst(VARIABLES)), Map.class, "object");
    put(request, EXTENSIONS, json(parameters.getFirst(EXTENSIONS)), Map.class, "object");
    return request;
  }

  private static String query(@Nullable Object value) {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    if (value == null || value instanceof String) {
      throw malformed("MISSING_QUERY");
    }
    throw malformed("INVALID_PARAMETER", QUERY, "string");
  }

  private static void put(
      Map<String, Object> request,
      String name,
      @Nullable Object value,
      Class<?> type,
      String typeName) {
    if (value == null) {
      return;
    }
    if (!type.isInstance(value)) {
      throw malformed("INVALID_PARAMETER", name, typeName);
    }
    request.put(name, value);
  }

  private static @Nullable Object json(@Nullable String text) {
    return text == null || text.isEmpty() ? null : parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Object parse(byte[] text) {
    try {
      return JSON.readValue(text, Object.class);
    } catch (JacksonException malformed) {
      throw malformed("MALFORMED_JSON");
    }
  }

  private static RefusedRequest malformed(String code, Object... arguments) {
    return new RefusedRequest(HttpStatus.BAD_REQUEST, code, arguments);
  }
}
