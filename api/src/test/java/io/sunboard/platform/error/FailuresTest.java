package io.sunboard.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.R2dbcTransientResourceException;
import io.sunboard.platform.error.Failure.Kind;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.UnavailableException;
import java.net.ConnectException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailuresTest {

  private final Failures failures = new Failures(new Messages());

  @Test
  void tellsWhyItIsForbidden() {
    Failure failure =
        failures.of(new ForbiddenException(ForbiddenException.SIGN_IN_REQUIRED), Locale.ENGLISH);
    assertThat(failure.kind()).isEqualTo(Kind.FORBIDDEN);
    assertThat(failure.extensions())
        .isEqualTo(Map.of("code", "FORBIDDEN", "reason", "SIGN_IN_REQUIRED"));
  }

  @Test
  void tellsWhichArgumentIsWrong() {
    Failure failure =
        failures.of(new InvalidArgumentException("ILLEGAL_CURSOR", "after"), Locale.ENGLISH);
    assertThat(failure.kind()).isEqualTo(Kind.BAD_REQUEST);
    assertThat(failure.extensions())
        .isEqualTo(Map.of("code", "ILLEGAL_CURSOR", "argument", "after"));
  }

  @Test
  void tellsWhatIsUnavailableButNotHowItFailed() {
    Failure failure =
        failures.of(
            new UnavailableException("SEARCH_UNAVAILABLE", new ConnectException("10.1.2.3")),
            Locale.ENGLISH);
    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(failure.code()).isEqualTo("SEARCH_UNAVAILABLE");
    assertThat(failure.message()).doesNotContain("10.1.2.3");
  }

  @ParameterizedTest
  @MethodSource
  void takesADatabaseThatIsAwayForAnOutage(Exception exception) {
    Failure failure = failures.of(exception, Locale.ENGLISH);
    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(failure.code()).isEqualTo("UNAVAILABLE");
  }

  static Exception[] takesADatabaseThatIsAwayForAnOutage() {
    return new Exception[] {
      new R2dbcTransientResourceException("pool exhausted"),
      new DataAccessResourceFailureException("no connection"),
      new CannotCreateTransactionException("no connection"),
      new CompletionException(new IllegalStateException(new ConnectException("refused"))),
    };
  }

  @Test
  void tellsNothingOfADefectButAReference() {
    Failure failure =
        failures.of(new IllegalStateException("select secret from account"), Locale.ENGLISH);
    assertThat(failure.kind()).isEqualTo(Kind.INTERNAL_ERROR);
    String reference = String.valueOf(failure.details().get("reference"));
    assertThat(reference).matches("[0-9a-f]{12}");
    assertThat(failure.message()).contains(reference).doesNotContain("select", "Exception");
  }
}
