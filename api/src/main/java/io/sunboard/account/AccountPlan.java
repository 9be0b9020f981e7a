package io.sunboard.account;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an account is to be called, as it was typed.
 *
 * @param name the person's name
 * @param email blank for none
 */
public record AccountPlan(String username, String name, @Nullable String email) {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_EMAIL = 120;
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,47}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+\\.[^@\\s<>.]+");

  /** The plan without blanks around, or what is wrong with it, field by field. */
  public Decision<AccountPlan> checked() {
    AccountPlan plain =
        new AccountPlan(
            username.strip().toLowerCase(Locale.ROOT),
            name.strip(),
            email == null || email.isBlank() ? null : email.strip());
    List<Refusal> refusals = new ArrayList<>();
    if (!USERNAME.matcher(plain.username).matches()) {
      refusals.add(Refusal.at("username", "MALFORMED_USERNAME", plain.username));
    }
    if (plain.name.isEmpty()
        || plain.name.length() > LONGEST_NAME
        || plain.name.chars().anyMatch(letter -> Character.isISOControl(letter))) {
      refusals.add(Refusal.at("name", "TEXT_LENGTH", 1, LONGEST_NAME));
    }
    String address = plain.email;
    if (address != null
        && (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches())) {
      refusals.add(Refusal.at("email", "MALFORMED_EMAIL", address));
    }
    return refusals.isEmpty() ? Decision.accepted(plain) : Decision.refused(refusals);
  }
}
