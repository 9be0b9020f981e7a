package io.sunboard.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.media.app.Photos;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.StaffRole;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.TestPhotos;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests of photos share: sending, fetching, and the rows behind. */
final class PhotosInHand {

  static final JsonMapper JSON = new JsonMapper();

  static final HttpClient HTTP = HttpClient.newHttpClient();

  static final Reader SUPERVISOR = Reader.as("supervisor");

  static final Reader CITIZEN = Reader.anonymous();

  private PhotosInHand() {}

  static HttpResponse<String> send(Reader reader, byte[] bytes, String... headers) {
    HttpRequest.Builder request =
        reader
            .request("/media")
            .header("Content-Type", "image/jpeg")
            .POST(BodyPublishers.ofByteArray(bytes));
    return reader.send(headers.length == 0 ? request : request.headers(headers));
  }

  static UUID taken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(201);
    return UUID.fromString(JSON.readTree(answer.body()).get("id").asString());
  }

  static UUID photo(Reader reader) {
    return taken(send(reader, TestPhotos.jpeg(64, 48)));
  }

  static JsonNode error(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).at("/errors/0");
  }

  static String code(HttpResponse<String> answer) {
    return error(answer).at("/extensions/code").asString();
  }

  static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = CITIZEN.request(path);
    return HTTP.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofByteArray());
  }

  static <T> T inTransaction(Mono<T> work) {
    return work.as(Sunboard.bean(TransactionalOperator.class)::transactional).block();
  }

  static Photo row(UUID id) {
    return Sunboard.bean(Photos.class).find(id).block();
  }

  static Photos photos() {
    return Sunboard.bean(Photos.class);
  }

  static List<String> codes(Decision<?> decision) {
    return decision instanceof Decision.Refused<?>(var refusals)
        ? refusals.stream().map(each -> each.code() + "@" + String.join(".", each.field())).toList()
        : List.of();
  }

  /** The account that sent the photo, as the features know it. */
  static Actor sender(UUID id) {
    return new Actor(
        row(id).uploadedBy(), "x", "x", true, false, Set.of(StaffRole.SUPERVISOR), null);
  }

  static UUID released(Reader reader) {
    UUID id = photo(reader);
    Actor sender = reader == CITIZEN ? Actor.anonymous() : sender(id);
    assertThat(codes(inTransaction(photos().attach(List.of(id), "photos", sender)))).isEmpty();
    assertThat(codes(inTransaction(photos().release(List.of(id), "photos")))).isEmpty();
    return id;
  }

  static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
