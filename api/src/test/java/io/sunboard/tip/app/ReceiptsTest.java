package io.sunboard.tip.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.Language;
import io.sunboard.tip.IdempotencyKey;
import io.sunboard.tip.TipDraft;
import io.sunboard.tip.TrackingCode;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Receipts, as somebody checks them who has nothing of ours but the public key. */
class ReceiptsTest {

  private static final String SECRET = "for this test, and known to everybody";
  private static final JsonMapper JSON = new JsonMapper();
  private static final TrackingCode CODE = TrackingCode.of(new byte[13]);
  private static final UUID PHOTO = UUID.fromString("5a1d3c7e-0000-4000-8000-000000000001");
  private static final TipDraft DRAFT =
      new TipDraft(
          "E01-02",
          " 路口有垃圾 ",
          List.of(PHOTO),
          new TipDraft.Point(29.5, 114.3222),
          null,
          null,
          "00112233445566778899aabbccddeeff",
          Language.ZH,
          false);

  private static Receipts receipts(String secret, List<String> old) {
    TipSettings settings = TipSecretsTest.settings(SECRET, secret, old);
    return new Receipts(new ReceiptKey(settings), new TipSecrets(settings), JSON);
  }

  private static boolean genuine(String receipt, String x) throws Exception {
    String[] parts = receipt.split("\\.", -1);
    // What X.509 puts before an Ed25519 key (RFC 8410).
    byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
    byte[] encoded = new byte[44];
    System.arraycopy(prefix, 0, encoded, 0, 12);
    System.arraycopy(Base64.getUrlDecoder().decode(x), 0, encoded, 12, 32);
    PublicKey key =
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(key);
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    try {
      return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    } catch (SignatureException | IllegalArgumentException notEvenASignature) {
      return false;
    }
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static JsonNode part(String receipt, int part) {
    return JSON.readTree(Base64.getUrlDecoder().decode(receipt.split("\\.", -1)[part]));
  }

  @Test
  void isGenuineByThePublicKeyAlone() throws Exception {
    Receipts receipts = receipts(SECRET, List.of());
    String receipt = receipts.sign(CODE, Instant.parse("2026-01-02T03:04:05Z"), DRAFT);
    var key = receipts.keys().get("keys").getFirst();
    assertThat(genuine(receipt, key.get("x"))).isTrue();
    assertThat(part(receipt, 0).get("kid").asString()).isEqualTo(key.get("kid"));
    assertThat(part(receipt, 0).get("alg").asString()).isEqualTo("EdDSA");
    assertThat(part(receipt, 1).get("receivedAt").asString()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(part(receipt, 1).get("code").asString()).isEqualTo(sha256(CODE.letters()));
    // As anybody can write it down who knows what they sent.
    String sent =
        "{\"address\":\"\",\"category\":\"E01-02\",\"latitude\":\"29.5\",\"longitude\":\"114.3222\",\"photos\":[\""
            + PHOTO
            + "\"],\"text\":\"路口有垃圾\"}";
    assertThat(part(receipt, 1).get("sent").asString()).isEqualTo(sha256(sent));
  }

  @Test
  void everyChangedByteIsFound() throws Exception {
    Receipts receipts = receipts(SECRET, List.of());
    String receipt = receipts.sign(CODE, Instant.EPOCH, DRAFT);
    String x = receipts.keys().get("keys").getFirst().get("x");
    for (int at = 0; at < receipt.length() - 1; at++) {
      char other = receipt.charAt(at) == 'A' ? 'B' : 'A';
      if (receipt.charAt(at) != '.') {
        String changed = receipt.substring(0, at) + other + receipt.substring(at + 1);
        assertThat(genuine(changed, x)).as("changed at %d", at).isFalse();
      }
    }
  }

  @Test
  void whatWasSignedWithAnOlderKeyStaysGenuine() throws Exception {
    Receipts before = receipts(SECRET + " of last year", List.of());
    String receipt = before.sign(CODE, Instant.EPOCH, DRAFT);
    String old = before.keys().get("keys").getFirst().get("x");
    Receipts after = receipts(SECRET, List.of(old));
    String kid = part(receipt, 0).get("kid").asString();
    var key =
        after.keys().get("keys").stream()
            .filter(each -> kid.equals(each.get("kid")))
            .findAny()
            .orElseThrow();
    assertThat(genuine(receipt, key.get("x"))).isTrue();
    assertThat(genuine(receipt, after.keys().get("keys").getFirst().get("x"))).isFalse();
  }

  @Test
  void tellsNothingOfTheCodeNorOfTheWords() {
    String receipt = receipts(SECRET, List.of()).sign(CODE, Instant.EPOCH, DRAFT);
    String plain =
        new String(
            Base64.getUrlDecoder().decode(receipt.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    assertThat(plain).doesNotContain(CODE.letters(), CODE.text(), "路口", DRAFT.idempotencyKey());
    assertThat(IdempotencyKey.parse(DRAFT.idempotencyKey())).isPresent();
  }

  @Test
  void requestsAreTheSameOnlyWhenAllOfThemIs() {
    Receipts receipts = receipts(SECRET, List.of());
    TipDraft claimed =
        new TipDraft(
            DRAFT.category(),
            DRAFT.text(),
            DRAFT.photos(),
            DRAFT.point(),
            DRAFT.address(),
            null,
            DRAFT.idempotencyKey(),
            Language.ZH,
            true);
    assertThat(receipts.requestHash(DRAFT)).isEqualTo(receipts.requestHash(DRAFT));
    assertThat(receipts.requestHash(DRAFT)).isNotEqualTo(receipts.requestHash(claimed));
  }
}
