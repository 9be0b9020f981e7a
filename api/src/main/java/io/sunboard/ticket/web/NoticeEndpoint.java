package io.sunboard.ticket.web;

import io.sunboard.platform.error.RefusedRequest;
import io.sunboard.shared.Actor;
import io.sunboard.ticket.app.TicketNotices;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * {@code GET /notices/tickets/{number}}: a ticket in force as a notice to print, for cadres who may
 * see its problem, and by the signed address that they get, which a browser can follow.
 */
@RestController
class NoticeEndpoint {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final TicketNotices notices;
  private final NoticePage page;

  NoticeEndpoint(TicketNotices notices, NoticePage page) {
    this.notices = notices;
    this.page = page;
  }

  @GetMapping("/notices/tickets/{number}")
  Mono<ResponseEntity<String>> notice(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String expires,
      @RequestParam(required = false) @Nullable String signature,
      Actor actor) {
    return notices
        .byNumber(number, expires, signature, actor)
        .map(notice ->
            ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", page.contentPolicy())
                .header("Referrer-Policy", "no-referrer")
                .body(page.of(notice)))
        .switchIfEmpty(Mono.error(() -> new RefusedRequest(HttpStatus.NOT_FOUND, "NOT_FOUND")));
  }
}
