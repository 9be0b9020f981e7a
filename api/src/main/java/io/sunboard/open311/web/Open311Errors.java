package io.sunboard.open311.web;

import io.sunboard.platform.Locales;
import io.sunboard.platform.error.ErrorResponses;
import io.sunboard.platform.error.Messages;
import java.util.Locale;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebExchange;

/** Whatever goes wrong below {@code /open311}, told in the standard's form. */
@RestControllerAdvice(basePackageClasses = Open311Errors.class)
class Open311Errors {

  private final Formats formats;
  private final Messages messages;
  private final ErrorResponses errors;

  Open311Errors(Formats formats, Messages messages, ErrorResponses errors) {
    this.formats = formats;
    this.messages = messages;
    this.errors = errors;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> any(Throwable thrown, ServerWebExchange exchange) {
    Locale locale = Locales.of(exchange.getRequest().getHeaders());
    return switch (thrown) {
      case Open311Fault fault ->
          formats.error(
              exchange,
              fault.status(),
              messages.of("open311." + fault.code(), locale, fault.arguments()));
      case DataBufferLimitException _ ->
          formats.error(
              exchange, HttpStatus.CONTENT_TOO_LARGE, messages.of("open311.TOO_LARGE", locale));
      case DecodingException _ ->
          formats.error(
              exchange, HttpStatus.BAD_REQUEST, messages.of("open311.MALFORMED_FORM", locale));
      case Throwable other -> {
        ErrorResponses.Told told = errors.told(other, locale);
        ResponseEntity<byte[]> answer = formats.error(exchange, told.status(), told.message());
        yield ResponseEntity.status(answer.getStatusCode())
            .headers(headers -> {
              headers.addAll(answer.getHeaders());
              headers.addAll(told.headers());
            })
            .body(answer.getBody());
      }
    };
  }
}
