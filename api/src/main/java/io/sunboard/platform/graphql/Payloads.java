package io.sunboard.platform.graphql;

import io.sunboard.platform.error.UserError;
import io.sunboard.platform.error.UserErrors;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a mutation's payload of a decision. */
@Component
public class Payloads {

  private final UserErrors errors;

  Payloads(UserErrors errors) {
    this.errors = errors;
  }

  /**
   * The payload.
   *
   * @param payload makes it of what was done, or null, and the user errors, empty on success
   */
  public <T, P> P of(
      Decision<T> decision, Locale locale, BiFunction<@Nullable T, List<UserError>, P> payload) {
    return switch (decision) {
      case Decision.Accepted<T>(T value) -> payload.apply(value, List.of());
      case Decision.Refused<T>(List<Refusal> refusals) ->
          payload.apply(null, errors.of(refusals, locale));
    };
  }
}
