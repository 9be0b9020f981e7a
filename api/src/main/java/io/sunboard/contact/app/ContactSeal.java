package io.sunboard.contact.app;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import io.sunboard.contact.Contact;
import io.sunboard.contact.ContactKind;
import io.sunboard.shared.Language;
import io.sunboard.shared.UnavailableException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals contacts with AES-256-GCM. A sealed contact opens for the tip that it was sealed for, and
 * for no other; it begins with the name of the key (Tink's prefix: a byte 1 and four of the key's
 * id), and its length tells nothing of a phone number or an address.
 */
@Component
class ContactSeal {

  private static final int PREFIX = 5;

  /** What is sealed is filled up with blanks to a multiple of so many bytes. */
  private static final int BLOCK = 256;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Aead aead;
  private final byte[] prefix;

  ContactSeal(ContactSettings settings) {
    try {
      KeysetHandle keys = ContactKeys.read(settings.keyset());
      this.aead = ContactKeys.aead(keys);
      this.prefix =
          ByteBuffer.allocate(PREFIX).put((byte) 1).putInt(keys.getPrimary().getId()).array();
    } catch (GeneralSecurityException e) {
      // Its cause could quote a part of the key.
      throw new IllegalArgumentException(
          "sunboard.contact.keyset (SUNBOARD_CONTACT_KEYSET) must be a keyset, for instance from:"
              + " java -jar api.jar contact-keyset new");
    }
  }

  byte[] seal(UUID tip, Contact contact) {
    byte[] text =
        json.writeValueAsBytes(
            json.createObjectNode()
                .put("kind", contact.kind().name())
                .put("value", contact.value())
                .put("language", contact.language().name()));
    byte[] filled = Arrays.copyOf(text, (text.length + BLOCK - 1) / BLOCK * BLOCK);
    Arrays.fill(filled, text.length, filled.length, (byte) ' ');
    try {
      return aead.encrypt(filled, tip(tip));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Opens what was sealed for this tip.
   *
   * @throws UnavailableException for what was sealed for another, has been changed, or whose key is
   *     not configured here
   */
  Contact open(UUID tip, byte[] sealed) {
    try {
      JsonNode contact =
          json.readTree(new String(aead.decrypt(sealed, tip(tip)), StandardCharsets.UTF_8));
      return new Contact(
          ContactKind.valueOf(contact.path("kind").asString()),
          contact.path("value").asString(),
          Language.valueOf(contact.path("language").asString()));
    } catch (GeneralSecurityException e) {
      throw new UnavailableException("CONTACT_UNREADABLE", e);
    }
  }

  /** What everything begins with that the primary key sealed. */
  byte[] prefix() {
    return prefix.clone();
  }

  private static byte[] tip(UUID tip) {
    return ("sunboard contact of tip " + tip).getBytes(StandardCharsets.US_ASCII);
  }
}
