package io.sunboard.contact.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.contact.Contact;
import io.sunboard.contact.ContactKind;
import io.sunboard.shared.Language;
import io.sunboard.shared.UnavailableException;
import io.sunboard.testing.Sunboard;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactSealTest {

  private static final Contact PHONE = new Contact(ContactKind.PHONE, "13800001234", Language.EN);
  private static final Contact WECHAT =
      new Contact(ContactKind.OTHER, "微信 wang_xn，晚上八点以后", Language.ZH);

  private final UUID tip = UUID.randomUUID();

  /** What the command prints for the next keyset after this one. */
  static String next(String what, String present) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status =
        ContactKeysetCommand.run(
            List.of(what),
            _ -> present,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err);
    assertThat(status).isZero();
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  static ContactSeal sealWith(String keyset) {
    return new ContactSeal(new ContactSettings(keyset, Duration.ZERO));
  }

  @Test
  void opensWhatItSealed() {
    ContactSeal seal = sealWith(Sunboard.CONTACT_KEYSET);
    for (Contact contact : List.of(PHONE, WECHAT)) {
      assertThat(seal.open(tip, seal.seal(tip, contact))).isEqualTo(contact);
    }
  }

  @Test
  void sealsTheSameDifferentlyEachTimeAndAlwaysAtTheSameLength() {
    ContactSeal seal = sealWith(Sunboard.CONTACT_KEYSET);
    byte[] one = seal.seal(tip, PHONE);
    assertThat(one).isNotEqualTo(seal.seal(tip, PHONE)).hasSameSizeAs(seal.seal(tip, WECHAT));
    assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("13800001234", "PHONE");
  }

  @Test
  void opensForItsOwnTipOnly() {
    ContactSeal seal = sealWith(Sunboard.CONTACT_KEYSET);
    byte[] sealed = seal.seal(tip, PHONE);
    assertThatThrownBy(() -> seal.open(UUID.randomUUID(), sealed))
        .isInstanceOf(UnavailableException.class);
  }

  @Test
  void opensNothingThatWasChanged() {
    ContactSeal seal = sealWith(Sunboard.CONTACT_KEYSET);
    byte[] sealed = seal.seal(tip, PHONE);
    for (int at = 0; at < sealed.length; at += 7) {
      byte[] changed = sealed.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> seal.open(tip, changed)).isInstanceOf(UnavailableException.class);
    }
  }

  /** Add, promote, prune: at no step is there a node that cannot open what another sealed. */
  @Test
  void changesItsKeyStepByStep() {
    String first = next("new", "");
    String added = next("add", first);
    String promoted = next("promote", added);
    String pruned = next("prune", promoted);
    byte[] old = sealWith(first).seal(tip, PHONE);
    byte[] between = sealWith(added).seal(tip, PHONE);
    byte[] young = sealWith(promoted).seal(tip, PHONE);
    assertThat(sealWith(first).open(tip, between)).isEqualTo(PHONE);
    assertThat(sealWith(added).open(tip, young)).isEqualTo(PHONE);
    assertThat(sealWith(promoted).open(tip, old)).isEqualTo(PHONE);
    assertThat(sealWith(pruned).open(tip, young)).isEqualTo(PHONE);
    assertThatThrownBy(() -> sealWith(pruned).open(tip, old))
        .isInstanceOf(UnavailableException.class);
    assertThat(Arrays.copyOf(young, 5)).isEqualTo(sealWith(promoted).prefix());
    assertThat(Arrays.copyOf(old, 5)).isNotEqualTo(sealWith(promoted).prefix());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret", "{}", "eyJwcmltYXJ5S2V5SWQiOjF9", "{\"primaryKeyId\":1}"})
  void doesNotStartWithoutAKeyAndSaysHowToMakeOne(String keyset) {
    assertThatThrownBy(() -> sealWith(keyset))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SUNBOARD_CONTACT_KEYSET")
        .hasMessageContaining("contact-keyset new")
        .hasNoCause();
  }

  @Test
  void takesAKeysetAsPlainJsonToo() {
    String json =
        new String(Base64.getDecoder().decode(Sunboard.CONTACT_KEYSET), StandardCharsets.UTF_8);
    byte[] sealed = sealWith(json).seal(tip, PHONE);
    assertThat(sealWith(Sunboard.CONTACT_KEYSET).open(tip, sealed)).isEqualTo(PHONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "help", "add"})
  void theCommandSaysWhatItNeeds(String what) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertThat(
            ContactKeysetCommand.run(
                List.of(what),
                _ -> null,
                System.out,
                new PrintStream(err, true, StandardCharsets.UTF_8)))
        .isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("SUNBOARD_CONTACT_KEYSET");
  }
}
