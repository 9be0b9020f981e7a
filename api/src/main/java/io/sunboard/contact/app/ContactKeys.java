package io.sunboard.contact.app;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Reads, writes and makes Tink's keysets: AES-256-GCM, several keys, one of them primary. */
final class ContactKeys {

  private ContactKeys() {}

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** The keys of JSON, or of JSON in Base64. */
  static KeysetHandle read(String keyset) throws GeneralSecurityException {
    String text = keyset.strip();
    try {
      String json =
          text.startsWith("{")
              ? text
              : new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
      return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    } catch (IllegalArgumentException notBase64) {
      throw new GeneralSecurityException("neither JSON nor Base64", notBase64);
    }
  }

  /** In Base64, which needs no quotes anywhere. */
  static String write(KeysetHandle keys) throws GeneralSecurityException {
    String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  static Aead aead(KeysetHandle keys) throws GeneralSecurityException {
    return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /** One key, new. */
  static KeysetHandle fresh() throws GeneralSecurityException {
    return KeysetHandle.newBuilder().addEntry(entry().makePrimary()).build();
  }

  /** One more key, which opens but does not seal yet. */
  static KeysetHandle withOneMore(KeysetHandle keys) throws GeneralSecurityException {
    return KeysetHandle.newBuilder(keys).addEntry(entry()).build();
  }

  /** The same keys, the youngest of which seals. */
  static KeysetHandle promoted(KeysetHandle keys) throws GeneralSecurityException {
    KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
    builder.getAt(builder.size() - 1).makePrimary();
    return builder.build();
  }

  /** The key that seals, alone. */
  static KeysetHandle pruned(KeysetHandle keys) throws GeneralSecurityException {
    return KeysetHandle.newBuilder()
        .addEntry(
            KeysetHandle.importKey(keys.getPrimary().getKey())
                .withFixedId(keys.getPrimary().getId())
                .makePrimary())
        .build();
  }

  private static KeysetHandle.Builder.Entry entry() {
    return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
        .withRandomId();
  }
}
