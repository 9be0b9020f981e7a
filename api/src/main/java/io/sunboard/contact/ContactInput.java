package io.sunboard.contact;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Language;
import io.sunboard.shared.Refusal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a citizen gave to be reached by.
 *
 * @param value as it was typed: full-width digits, spaces and hyphens are put right
 * @param consent whether they agreed that it is kept and used for this tip; without it nothing is
 */
public record ContactInput(ContactKind kind, String value, boolean consent, Language language) {

  private static final int LONGEST = 200;
  private static final Pattern BETWEEN = Pattern.compile("[\\s()./\\p{Pd}]");

  /** Mobile, landline with its area code, toll-free, or a number abroad. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(\\+?86)?1[3-9]\\d{9}|(0|\\+?860?)(10|2\\d|[3-9]\\d{2})[2-8]\\d{6,7}(#\\d{1,6})?"
              + "|[48]00\\d{7}|[2-8]\\d{6,7}|\\+[1-9]\\d{6,14}");

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@([\\p{L}\\p{N}-]{1,63}\\.)+\\p{L}{2,24}");

  /**
   * The contact, or refused with CONTACT_WITHOUT_CONSENT, CONTACT_PHONE, CONTACT_EMAIL or
   * CONTACT_LENGTH.
   *
   * @param field path of the contact in the input, for refusals: {@code contact}
   */
  public Decision<Contact> decide(String field) {
    if (!consent) {
      return Decision.refused(Refusal.at(field + ".consent", "CONTACT_WITHOUT_CONSENT"));
    }
    String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
    return switch (kind) {
      case PHONE ->
          contact(Optional.of(BETWEEN.matcher(plain).replaceAll("")).filter(this::isPhone))
              .orElseGet(() -> Decision.refused(Refusal.at(field + ".value", "CONTACT_PHONE")));
      case EMAIL ->
          contact(Optional.of(plain).filter(this::isEmail))
              .orElseGet(() -> Decision.refused(Refusal.at(field + ".value", "CONTACT_EMAIL")));
      case OTHER ->
          contact(Optional.of(value.strip()).filter(this::isText))
              .orElseGet(
                  () -> Decision.refused(Refusal.at(field + ".value", "CONTACT_LENGTH", LONGEST)));
    };
  }

  private Optional<Decision<Contact>> contact(Optional<String> good) {
    return good.map(text -> Decision.accepted(new Contact(kind, text, language)));
  }

  private boolean isPhone(String digits) {
    return PHONE.matcher(digits).matches();
  }

  private boolean isEmail(String address) {
    return address.length() <= LONGEST && EMAIL.matcher(address).matches();
  }

  private boolean isText(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST
        && text.chars().noneMatch(Character::isISOControl);
  }

  /** Keeps the value out of logs. */
  @Override
  public String toString() {
    return "ContactInput[kind=" + kind + "]";
  }
}
