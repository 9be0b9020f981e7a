package io.sunboard.tip.app;

import io.sunboard.platform.Digests;
import io.sunboard.platform.json.CanonicalJson;
import io.sunboard.tip.TipDraft;
import io.sunboard.tip.TipText;
import io.sunboard.tip.TrackingCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Receipts: that what has this digest was received at that time under the code with that digest. A
 * JWS (RFC 7515) in compact form, signed with Ed25519 (RFC 8037); whoever has the public key checks
 * it without asking us. Decision 20 says how.
 */
@Component
public class Receipts {

  private final ReceiptKey key;
  private final TipSecrets secrets;
  private final JsonMapper json;

  Receipts(ReceiptKey key, TipSecrets secrets, JsonMapper json) {
    this.key = key;
    this.secrets = secrets;
    this.json = json;
  }

  String sign(TrackingCode code, Instant receivedAt, TipDraft draft) {
    ObjectNode claims =
        json.createObjectNode()
            .put("code", Digests.sha256(code.letters().getBytes(StandardCharsets.US_ASCII)))
            .put("receivedAt", receivedAt.toString())
            .put("sent", Digests.sha256(CanonicalJson.bytes(sent(draft))));
    return key.sign(CanonicalJson.bytes(claims));
  }

  /** The public keys as a JSON Web Key Set (RFC 7517), the present one first. */
  public Map<String, List<Map<String, String>>> keys() {
    return Map.of("keys", key.published());
  }

  /** What is kept of a tip, as its receipt vouches for it. */
  private ObjectNode sent(TipDraft draft) {
    TipDraft.Point point = draft.point();
    ObjectNode sent =
        json.createObjectNode()
            .put("category", draft.category())
            .put("text", TipText.clean(draft.text()))
            .put("address", draft.place())
            .put("latitude", point == null ? "" : degrees(point.latitude()))
            .put("longitude", point == null ? "" : degrees(point.longitude()));
    ArrayNode photos = sent.putArray("photos");
    draft.photos().forEach(photo -> photos.add(photo.toString()));
    return sent;
  }

  private static String degrees(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : "";
  }

  /** The keyed hash of all that a request says; its key and its language aside. */
  byte[] requestHash(TipDraft draft) {
    ObjectNode request = sent(draft);
    request.put("claim", draft.rewardClaim());
    request.set("contact", json.valueToTree(draft.contact()));
    return secrets.hash("request", CanonicalJson.bytes(request));
  }

  /** The keyed hash of another request. */
  byte[] requestHash(@Nullable Object... parts) {
    JsonNode tree = json.valueToTree(parts);
    return secrets.hash("request", CanonicalJson.bytes(tree));
  }
}
