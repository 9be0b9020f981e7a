package io.sunboard.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactInputTest {

  private static Decision<Contact> decide(ContactKind kind, String value) {
    return new ContactInput(kind, value, true, Language.ZH).decide("contact");
  }

  private static String refusal(Decision<Contact> decision) {
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    var refusal = ((Decision.Refused<Contact>) decision).refusals().getFirst();
    return refusal.code() + "@" + String.join(".", refusal.field());
  }

  @ParameterizedTest
  @CsvSource({
    "138 0000 1234, 13800001234",
    "１３８－００００－１２３４, 13800001234",
    "+86 138-0000-1234, +8613800001234",
    "0715-8123456, 07158123456",
    "(010) 6512 3456, 01065123456",
    "400-810-1234, 4008101234",
    "+49 30 1234567, +49301234567"
  })
  void putsATelephoneNumberRight(String typed, String kept) {
    assertThat(decide(ContactKind.PHONE, typed))
        .isEqualTo(Decision.accepted(new Contact(ContactKind.PHONE, kept, Language.ZH)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "1380000123", "23800001234", "电话", "138000012345678901"})
  void refusesWhatIsNoTelephoneNumber(String typed) {
    assertThat(refusal(decide(ContactKind.PHONE, typed))).isEqualTo("CONTACT_PHONE@contact.value");
  }

  @Test
  void takesAnAddressAndRefusesWhatIsNone() {
    assertThat(decide(ContactKind.EMAIL, " li.si＠example.org "))
        .isEqualTo(
            Decision.accepted(new Contact(ContactKind.EMAIL, "li.si@example.org", Language.ZH)));
    for (String typed : new String[] {"", "li.si", "@example.org", "li@localhost", "a b@c.de"}) {
      assertThat(refusal(decide(ContactKind.EMAIL, typed)))
          .isEqualTo("CONTACT_EMAIL@contact.value");
    }
  }

  @Test
  void takesAnythingElseInTheirOwnWordsUpToALength() {
    assertThat(decide(ContactKind.OTHER, " 微信 wang_xn "))
        .isEqualTo(Decision.accepted(new Contact(ContactKind.OTHER, "微信 wang_xn", Language.ZH)));
    for (String typed : new String[] {" ", "微".repeat(201), "微信\u0000"}) {
      assertThat(refusal(decide(ContactKind.OTHER, typed)))
          .isEqualTo("CONTACT_LENGTH@contact.value");
    }
  }

  @Test
  void keepsNothingWithoutConsent() {
    assertThat(
            refusal(
                new ContactInput(ContactKind.PHONE, "13800001234", false, Language.ZH)
                    .decide("contact")))
        .isEqualTo("CONTACT_WITHOUT_CONSENT@contact.consent");
  }

  @Test
  void saysNothingOfItselfInLogs() {
    assertThat(new ContactInput(ContactKind.PHONE, "13800001234", true, Language.ZH).toString())
        .doesNotContain("138");
    assertThat(new Contact(ContactKind.PHONE, "13800001234", Language.ZH).toString())
        .doesNotContain("138");
  }
}
