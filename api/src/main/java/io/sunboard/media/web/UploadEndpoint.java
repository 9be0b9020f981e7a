package io.sunboard.media.web;

import io.sunboard.media.app.Uploads;
import io.sunboard.media.app.VirusScanner;
import io.sunboard.platform.error.Messages;
import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code POST /uploads}: one CSV, XLSX or YAML file as the request's body (no multipart), at most
 * 10 MiB; staff only; {@code ?name=} is kept beside it. Answers {@code {"id": …}} to be named in a
 * mutation.
 */
@RestController
class UploadEndpoint {

  private static final int LONGEST_NAME = 200;

  private final Uploads uploads;
  private final VirusScanner scanner;
  private final Messages messages;

  UploadEndpoint(Uploads uploads, VirusScanner scanner, Messages messages) {
    this.uploads = uploads;
    this.scanner = scanner;
    this.messages = messages;
  }

  @PostMapping("/uploads")
  Mono<ResponseEntity<Map<String, Object>>> upload(
      ServerWebExchange exchange,
      @RequestParam(required = false) @Nullable String name,
      Actor actor,
      Locale locale) {
    requireStaff(actor);
    long announced = exchange.getRequest().getHeaders().getContentLength();
    if (announced > Uploads.LARGEST) {
      return Mono.just(refused(HttpStatus.CONTENT_TOO_LARGE, "FILE_TOO_LARGE", locale));
    }
    return bytes(exchange.getRequest().getBody())
        .flatMap(bytes ->
            bytes.length == 0
                ? Mono.just(refused(HttpStatus.BAD_REQUEST, "EMPTY_FILE", locale))
                : scanner
                    .find(bytes)
                    .map(
                        virus -> refused(HttpStatus.UNPROCESSABLE_CONTENT, "FILE_INFECTED", locale))
                    .switchIfEmpty(Mono.defer(() -> kept(nameOf(name), bytes, actor))))
        .onErrorResume(
            DataBufferLimitException.class,
            _ -> Mono.just(refused(HttpStatus.CONTENT_TOO_LARGE, "FILE_TOO_LARGE", locale)));
  }

  private Mono<ResponseEntity<Map<String, Object>>> kept(String name, byte[] bytes, Actor actor) {
    return uploads
        .keep(name, bytes, actor)
        .map(id ->
            ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.<String, Object>of("id", id.toString())));
  }

  private static void requireStaff(Actor actor) {
    if (!actor.admin()) {
      actor.requireAny(StaffRole.values());
    }
  }

  private static Mono<byte[]> bytes(Flux<DataBuffer> body) {
    return DataBufferUtils.join(body, Uploads.LARGEST)
        .map(buffer -> {
          byte[] bytes = new byte[buffer.readableByteCount()];
          buffer.read(bytes);
          DataBufferUtils.release(buffer);
          return bytes;
        })
        .defaultIfEmpty(new byte[0]);
  }

  private static String nameOf(@Nullable String given) {
    String name = given == null ? "" : given.replaceAll("\\p{Cntrl}", " ").strip();
    if (name.isEmpty()) {
      return "upload";
    }
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private ResponseEntity<Map<String, Object>> refused(
      HttpStatus status, String code, Locale locale) {
    return ResponseEntity.status(status)
        .body(
            Map.of(
                "errors",
                List.of(
                    Map.of(
                        "message",
                        messages.fault(code, locale, Uploads.LARGEST / (1024 * 1024)),
                        "extensions",
                        Map.of("code", code)))));
  }
}
