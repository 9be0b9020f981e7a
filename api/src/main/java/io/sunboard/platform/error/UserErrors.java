package io.sunboard.platform.error;

import io.sunboard.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes a payload's {@code userErrors} of refusals. */
@Component
public class UserErrors {

  private final Messages messages;

  UserErrors(Messages messages) {
    this.messages = messages;
  }

  /** One error a refusal, in the refusals' order. */
  public List<UserError> of(List<Refusal> refusals, Locale locale) {
    return refusals.stream().map(refusal -> of(refusal, locale)).toList();
  }

  private UserError of(Refusal refusal, Locale locale) {
    List<String> field =
        refusal.field().isEmpty()
            ? null
            : Stream.concat(Stream.of("input"), refusal.field().stream()).toList();
    return new UserError(refusal.code(), messages.refusal(refusal, locale), field);
  }
}
