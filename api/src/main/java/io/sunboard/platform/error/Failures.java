package io.sunboard.platform.error;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import io.sunboard.platform.error.Failure.Kind;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.TooManyException;
import io.sunboard.shared.UnavailableException;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

/**
 * The one place where exceptions become something that a client may read. What is nobody's business
 * goes to the log under a reference, and only the reference goes out.
 */
@Component
public class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int CAUSES = 10;

  private final Messages messages;
  private final SecureRandom random = new SecureRandom();

  Failures(Messages messages) {
    this.messages = messages;
  }

  /** The failure that the exception amounts to. */
  public Failure of(Throwable exception, Locale locale) {
    return switch (exception) {
      case ForbiddenException e ->
          Failure.of(Kind.FORBIDDEN, "FORBIDDEN", messages.forbidden(e, locale))
              .with("reason", e.reason());
      case InvalidArgumentException e ->
          Failure.of(Kind.BAD_REQUEST, e.code(), messages.argument(e, locale))
              .with("argument", e.argument());
      case UnavailableException e -> {
        LOG.warn("{}: {}", e.code(), String.valueOf(e.getCause()));
        yield Failure.of(Kind.UNAVAILABLE, e.code(), messages.unavailable(e, locale));
      }
      case TooManyException e ->
          Failure.of(
                  Kind.TOO_MANY_REQUESTS, e.code(), messages.error(e.code(), locale, e.seconds()))
              .with(Failure.RETRY_AFTER, e.seconds());
      case BindException e -> unbound(e, locale);
      default -> isOutage(exception) ? outage(exception, locale) : internal(exception, locale);
    };
  }

  /** A failure that has no exception: {@code what} goes to the log. */
  Failure internal(String what, Locale locale) {
    String reference = reference();
    LOG.error("reference {}: {}", reference, what);
    return internalError(reference, locale);
  }

  private Failure internal(Throwable exception, Locale locale) {
    String reference = reference();
    LOG.error("reference {}", reference, exception);
    return internalError(reference, locale);
  }

  private Failure internalError(String reference, Locale locale) {
    String message = messages.error("INTERNAL_ERROR", locale, reference);
    return Failure.of(Kind.INTERNAL_ERROR, "INTERNAL_ERROR", message).with("reference", reference);
  }

  private Failure outage(Throwable exception, Locale locale) {
    LOG.warn("the database does not answer: {}", exception.toString());
    String code = "UNAVAILABLE";
    return Failure.of(Kind.UNAVAILABLE, code, messages.of("unavailable." + code, locale));
  }

  /** An argument that does not become the Java value it should, for instance a malformed code. */
  private Failure unbound(BindException e, Locale locale) {
    FieldError field = e.getFieldError();
    String argument = field == null ? e.getObjectName() : field.getField();
    return of(new InvalidArgumentException("ILLEGAL_ARGUMENT", argument), locale);
  }

  private static boolean isOutage(Throwable exception) {
    Throwable cause = exception;
    for (int i = 0; i < CAUSES && cause != null; i++) {
      if (isOutageItself(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isOutageItself(@Nullable Throwable e) {
    return e instanceof R2dbcTransientException
        || e instanceof R2dbcNonTransientResourceException
        || e instanceof DataAccessResourceFailureException
        || e instanceof TransientDataAccessException
        || e instanceof QueryTimeoutException
        || e instanceof CannotCreateTransactionException
        || e instanceof TimeoutException
        || e instanceof IOException;
  }

  private String reference() {
    byte[] bytes = new byte[6];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
