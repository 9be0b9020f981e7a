package io.sunboard.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Solves challenges, as a browser does. */
public final class ProofOfWork {

  private static final JsonMapper JSON = new JsonMapper();

  private ProofOfWork() {}

  /** The solution of a new challenge, ready to be sent; nothing where none is asked for. */
  public static String solvedFor(Reader reader) {
    HttpResponse<String> answer = reader.send(reader.request("/challenge"));
    if (answer.statusCode() == 204) {
      return "";
    }
    JsonNode challenge = JSON.readTree(answer.body());
    String salt = challenge.get("salt").asString();
    String wanted = challenge.get("challenge").asString();
    for (long number = 0; number <= challenge.get("maxnumber").asLong(); number++) {
      if (sha256(salt + number).equals(wanted)) {
        byte[] solution =
            JSON.writeValueAsBytes(
                Map.of(
                    "algorithm", challenge.get("algorithm").asString(),
                    "challenge", wanted,
                    "number", number,
                    "salt", salt,
                    "signature", challenge.get("signature").asString()));
        return Base64.getEncoder().encodeToString(solution);
      }
    }
    throw new AssertionError("no number solves " + challenge);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
