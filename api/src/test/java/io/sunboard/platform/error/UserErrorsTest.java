package io.sunboard.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.Refusal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UserErrorsTest {

  private final UserErrors userErrors = new UserErrors(new Messages());

  @Test
  void namesTheFieldFromTheInputOn() {
    List<UserError> errors =
        userErrors.of(
            List.of(Refusal.at("unrankedReasons.0.unit", "TWICE", "XN-GX")), Locale.ENGLISH);
    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst().code()).isEqualTo("TWICE");
    assertThat(errors.getFirst().field()).containsExactly("input", "unrankedReasons", "0", "unit");
    assertThat(errors.getFirst().message()).contains("XN-GX");
  }

  @Test
  void namesNoFieldForWhatConcernsTheWhole() {
    List<UserError> errors = userErrors.of(List.of(Refusal.of("STALE_REVISION")), Locale.CHINESE);
    assertThat(errors.getFirst().field()).isNull();
  }

  @Test
  void keepsTheOrderOfTheRefusals() {
    List<Refusal> refusals = List.of(Refusal.of("TWICE", "a"), Refusal.of("STALE_REVISION"));
    assertThat(userErrors.of(refusals, Locale.CHINESE))
        .extracting(UserError::code)
        .containsExactly("TWICE", "STALE_REVISION");
  }
}
