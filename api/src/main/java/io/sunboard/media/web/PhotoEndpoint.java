package io.sunboard.media.web;

import io.sunboard.media.app.MediaSettings;
import io.sunboard.media.app.PhotoIntake;
import io.sunboard.platform.error.Messages;
import io.sunboard.platform.error.RefusedRequest;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/**
 * {@code POST /media}: one photo as the request's body (no multipart), from anybody. Answers {@code
 * {"id": …}} to be named in a mutation. With an {@code Idempotency-Key} of 16 to 64 characters the
 * same request may be sent again, and is answered with the same id.
 */
@RestController
class PhotoEndpoint {

  private static final int SHORTEST_KEY = 16;
  private static final int LONGEST_KEY = 64;

  private final MediaSettings settings;
  private final PhotoIntake intake;
  private final PhotoLimits limits;
  private final Messages messages;

  PhotoEndpoint(MediaSettings settings, PhotoIntake intake, PhotoLimits limits, Messages messages) {
    this.settings = settings;
    this.intake = intake;
    this.limits = limits;
    this.messages = messages;
  }

  @PostMapping("/media")
  Mono<ResponseEntity<Map<String, Object>>> send(
      ServerWebExchange exchange,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Actor actor,
      Locale locale) {
    if (key != null && (key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY)) {
      throw new RefusedRequest(
          HttpStatus.BAD_REQUEST, "IDEMPOTENCY_KEY_LENGTH", SHORTEST_KEY, LONGEST_KEY);
    }
    if (exchange.getRequest().getHeaders().getContentLength() > settings.maxSize().toBytes()) {
      throw tooLarge();
    }
    Mono<ResponseEntity<Map<String, Object>>> work =
        limits.inTurn(
            exchange.getRequest(),
            actor,
            bytes(exchange.getRequest().getBody())
                .flatMap(bytes -> intake.take(bytes, key, actor))
                .map(decision -> answer(decision, locale)));
    // A client that hangs up does not stop what is half done: it ends whole, or not at all.
    return Mono.fromFuture(work::toFuture, true);
  }

  private Mono<byte[]> bytes(Flux<DataBuffer> body) {
    return DataBufferUtils.join(body, (int) settings.maxSize().toBytes())
        .map(buffer -> {
          byte[] bytes = new byte[buffer.readableByteCount()];
          buffer.read(bytes);
          DataBufferUtils.release(buffer);
          return bytes;
        })
        .switchIfEmpty(Mono.error(() -> new RefusedRequest(HttpStatus.BAD_REQUEST, "EMPTY_PHOTO")))
        .timeout(
            settings.bodyTime(),
            Mono.error(() -> new RefusedRequest(HttpStatus.REQUEST_TIMEOUT, "BODY_TIMEOUT")))
        .onErrorMap(DataBufferLimitException.class, _ -> tooLarge())
        // Nobody is there to read it; but it is no fault of ours that would have to be looked into.
        .onErrorMap(
            AbortedException.class, _ -> new RefusedRequest(HttpStatus.BAD_REQUEST, "BAD_REQUEST"));
  }

  private RefusedRequest tooLarge() {
    return new RefusedRequest(
        HttpStatus.CONTENT_TOO_LARGE, "PHOTO_TOO_LARGE", settings.maxSize().toMegabytes());
  }

  private ResponseEntity<Map<String, Object>> answer(Decision<UUID> decision, Locale locale) {
    return switch (decision) {
      case Decision.Accepted<UUID>(UUID id) ->
          ResponseEntity.status(HttpStatus.CREATED).body(Map.of("id", id.toString()));
      case Decision.Refused<UUID>(List<Refusal> refusals) ->
          ResponseEntity.unprocessableContent()
              .body(Map.of("errors", refusals.stream().map(each -> error(each, locale)).toList()));
    };
  }

  private Map<String, Object> error(Refusal refusal, Locale locale) {
    return Map.of(
        "message", messages.refusal(refusal, locale), "extensions", Map.of("code", refusal.code()));
  }
}
