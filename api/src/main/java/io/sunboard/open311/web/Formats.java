package io.sunboard.open311.web;

import io.sunboard.opendata.app.OpenDataSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Answers in the format that the address ends with. */
@Component
class Formats {

  private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

  private final JsonMapper json;
  private final OpenDataSettings settings;

  Formats(JsonMapper json, OpenDataSettings settings) {
    this.json = json;
    this.settings = settings;
  }

  static boolean isXml(ServerWebExchange exchange) {
    return exchange.getRequest().getPath().value().endsWith(".xml");
  }

  /** What may change at any time: caches ask again. */
  ResponseEntity<byte[]> answer(ServerWebExchange exchange, String root, Object content) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePublic())
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .contentType(isXml(exchange) ? XML : MediaType.APPLICATION_JSON)
        .body(body(exchange, root, content));
  }

  /** What is for whoever asked and for nobody's cache. */
  ResponseEntity<byte[]> unkept(
      ServerWebExchange exchange, HttpStatusCode status, String root, Object content) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .contentType(isXml(exchange) ? XML : MediaType.APPLICATION_JSON)
        .body(body(exchange, root, content));
  }

  /** The standard's form of an error. */
  ResponseEntity<byte[]> error(
      ServerWebExchange exchange, HttpStatusCode status, String description) {
    return errors(exchange, status, List.of(description));
  }

  /** The same, everything that is wrong at once. */
  ResponseEntity<byte[]> errors(
      ServerWebExchange exchange, HttpStatusCode status, List<String> descriptions) {
    List<Tree> errors =
        descriptions.stream()
            .map(each -> new Tree().with("code", status.value()).with("description", each))
            .toList();
    return unkept(exchange, status, "errors", new Tree.Listed("error", errors));
  }

  private byte[] body(ServerWebExchange exchange, String root, Object content) {
    return isXml(exchange)
        ? XmlFormat.of(root, content)
        : json.writeValueAsBytes(Tree.plain(content));
  }

  /** Where this product is for whoever sent this request, without a slash at the end. */
  String address(ServerWebExchange exchange) {
    return settings.url().isBlank()
        ? UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
            .replacePath(null)
            .replaceQuery(null)
            .build()
            .toUriString()
        : settings.url();
  }
}
