package io.sunboard.platform.http;

import io.sunboard.platform.error.RefusedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The three forms of an answer, and the choice among them as GraphQL over HTTP demands. */
enum AnswerType {
  /** Legacy: 200 whenever the request itself was well formed. */
  JSON(new MediaType("application", "json", StandardCharsets.UTF_8)),
  /** The status tells whether the operation was executed. */
  GRAPHQL(new MediaType("application", "graphql-response+json", StandardCharsets.UTF_8)),
  /** Server-Sent Events. */
  EVENTS(MediaType.TEXT_EVENT_STREAM);

  private final MediaType mediaType;

  AnswerType(MediaType mediaType) {
    this.mediaType = mediaType;
  }

  MediaType mediaType() {
    return mediaType;
  }

  /**
   * What the client likes best. Whoever likes everything gets JSON; events come only to those who
   * name them.
   *
   * @throws RefusedRequest when nothing suits, 406
   */
  static AnswerType preferred(HttpHeaders headers) {
    if (!headers.containsHeader(HttpHeaders.ACCEPT)) {
      return JSON;
    }
    for (MediaType type : accepted(headers)) {
      for (AnswerType answer : values()) {
        boolean named = !type.isWildcardType() && !type.isWildcardSubtype();
        if (type.includes(answer.mediaType) && (named || answer == JSON)) {
          return answer;
        }
      }
    }
    throw new RefusedRequest(HttpStatus.NOT_ACCEPTABLE, "NOT_ACCEPTABLE");
  }

  private static List<MediaType> accepted(HttpHeaders headers) {
    try {
      return headers.getAccept().stream()
          .filter(type -> type.getQualityValue() > 0)
          .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
          .toList();
    } catch (InvalidMediaTypeException malformed) {
      throw new RefusedRequest(HttpStatus.NOT_ACCEPTABLE, "NOT_ACCEPTABLE");
    }
  }
}
