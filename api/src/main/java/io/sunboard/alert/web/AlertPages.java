package io.sunboard.alert.web;

import static io.sunboard.platform.http.PageTemplate.escaped;

import io.sunboard.alert.app.ManageAlerts;
import io.sunboard.platform.Locales;
import io.sunboard.platform.error.Messages;
import io.sunboard.platform.http.PageTemplate;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Where the links of mails lead: {@code /alerts/confirm} and {@code /alerts/unsubscribe}, by {@code
 * ?alert=&token=}. GET shows a button, since programs follow links in mails unasked; POST does it,
 * at once for mail programs too (RFC 8058).
 */
@RestController
class AlertPages {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final PageTemplate page = new PageTemplate("alerts/page.html", "alerts/page.css");
  private final ManageAlerts alerts;
  private final Messages messages;

  AlertPages(ManageAlerts alerts, Messages messages) {
    this.alerts = alerts;
    this.messages = messages;
  }

  @GetMapping("/alerts/confirm")
  ResponseEntity<String> askToConfirm(ServerWebExchange exchange) {
    return shown(exchange, HttpStatus.OK, "confirm.ask", true);
  }

  @PostMapping("/alerts/confirm")
  Mono<ResponseEntity<String>> confirm(
      @RequestParam(defaultValue = "") String alert,
      @RequestParam(defaultValue = "") String token,
      ServerWebExchange exchange) {
    UUID id = id(alert);
    return (id == null ? Mono.just(false) : alerts.confirm(id, token))
        .map(done -> done(exchange, done, "confirm.done"));
  }

  @GetMapping("/alerts/unsubscribe")
  ResponseEntity<String> askToUnsubscribe(ServerWebExchange exchange) {
    return shown(exchange, HttpStatus.OK, "unsubscribe.ask", true);
  }

  @PostMapping("/alerts/unsubscribe")
  Mono<ResponseEntity<String>> unsubscribe(
      @RequestParam(defaultValue = "") String alert,
      @RequestParam(defaultValue = "") String token,
      ServerWebExchange exchange) {
    UUID id = id(alert);
    return (id == null ? Mono.just(false) : alerts.unsubscribe(id, token))
        .map(done -> done(exchange, done, "unsubscribe.done"));
  }

  private static @Nullable UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private ResponseEntity<String> done(ServerWebExchange exchange, boolean done, String key) {
    return done
        ? shown(exchange, HttpStatus.OK, key, false)
        : shown(exchange, HttpStatus.NOT_FOUND, "unknown", false);
  }

  /** The form goes back to the address that it came from, token and all. */
  private ResponseEntity<String> shown(
      ServerWebExchange exchange, HttpStatus status, String key, boolean asks) {
    Locale locale = Locales.of(exchange.getRequest().getHeaders());
    String button =
        asks
            ? "<form method=\"post\"><button type=\"submit\">"
                + escaped(messages.of("alert.page." + key + ".button", locale))
                + "</button></form>"
            : "";
    String html =
        page.filled(
            Map.of(
                "lang",
                locale.getLanguage().equals("en") ? "en" : "zh-CN",
                "title",
                escaped(messages.of("alert.page." + key, locale)),
                "form",
                button));
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .header("Referrer-Policy", "no-referrer")
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src "
                + page.styleSource()
                + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
        .body(html);
  }
}
