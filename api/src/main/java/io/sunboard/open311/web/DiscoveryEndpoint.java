package io.sunboard.open311.web;

import io.sunboard.open311.app.Open311Settings;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /open311/v2/discovery.{json,xml}}: where the endpoint is and what it speaks; and what
 * every address below {@code /open311} answers that is none.
 */
@RestController
class DiscoveryEndpoint {

  /** When the face was last changed. */
  private static final String CHANGESET = "2026-11-22T00:00:00Z";

  private static final String STANDARD = "http://wiki.open311.org/GeoReport_v2";

  private final Open311Settings settings;
  private final Formats formats;

  DiscoveryEndpoint(Open311Settings settings, Formats formats) {
    this.settings = settings;
    this.formats = formats;
  }

  @GetMapping("/open311/v2/discovery.{format:json|xml}")
  ResponseEntity<byte[]> discovery(ServerWebExchange exchange) {
    Tree endpoint =
        new Tree()
            .with("specification", STANDARD)
            .with("url", formats.address(exchange) + "/open311/v2")
            .with("changeset", CHANGESET)
            .with("type", "production")
            .with("formats", new Tree.Listed("format", List.of("text/xml", "application/json")));
    Tree discovery =
        new Tree()
            .with("changeset", CHANGESET)
            .with("contact", settings.contact())
            .with("key_service", settings.contact())
            .with("endpoints", new Tree.Listed("endpoint", List.of(endpoint)));
    return formats.answer(exchange, "discovery", discovery);
  }

  @RequestMapping("/open311/**")
  ResponseEntity<byte[]> nothing() {
    throw Open311Fault.unknown("NOT_FOUND");
  }
}
