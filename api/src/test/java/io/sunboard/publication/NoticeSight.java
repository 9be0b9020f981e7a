package io.sunboard.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Notices as each reader sees them, by every way that leads to one. */
final class NoticeSight {

  static final Reader ANONYMOUS = Reader.anonymous();

  static final Reader HANDLER = Reader.as("handler");

  static final Reader PUBLISHER = Reader.as("publisher");

  static final Reader CHECKER = Reader.as("publisher2");

  static final Reader LEADER = Reader.as("leader");

  private NoticeSight() {}

  static JsonNode byNumber(Reader reader, String number) {
    return reader.data("publication", Map.of("number", number)).get("publication");
  }

  static JsonNode byId(Reader reader, NoticeInHand notice) {
    return reader.data("node", Map.of("id", notice.id())).get("node");
  }

  static List<String> listed(Reader reader) {
    JsonNode list =
        reader
            .data("publications", Map.of("filter", Map.of("period", "2043-01"), "first", 100))
            .get("publications");
    List<String> numbers = new ArrayList<>();
    list.get("edges").forEach(edge -> numbers.add(edge.at("/node/number").asString()));
    return numbers;
  }

  static List<String> found(String words) {
    List<String> ids = new ArrayList<>();
    ANONYMOUS
        .data("search", Map.of("query", words))
        .at("/search/edges")
        .forEach(edge -> ids.add(edge.at("/node/node/id").asString()));
    return ids;
  }

  static boolean sees(Reader reader, NoticeInHand notice, String number) {
    Set<Boolean> answers = new HashSet<>();
    answers.add(!byNumber(reader, number).isNull());
    answers.add(!byId(reader, notice).isNull());
    answers.add(listed(reader).contains(number));
    assertThat(answers).as("every way leads to the same answer").hasSize(1);
    return answers.contains(true);
  }

  static String code(JsonNode userErrors) {
    return userErrors.at("/0/code").asString();
  }
}
