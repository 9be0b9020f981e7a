package io.sunboard.platform.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Canonical JSON after RFC 8785: no white space, members in order of their names' UTF-16 units, one
 * way to write each string. Of numbers it writes whole ones that a double holds exactly; what is
 * more exact than a double, as scores are, stands in a string.
 */
public final class CanonicalJson {

  /** 2⁵³ − 1: beyond it a reader in JavaScript would read another number. */
  private static final long LARGEST = 9_007_199_254_740_991L;

  private CanonicalJson() {}

  /**
   * The bytes, in UTF-8.
   *
   * @throws IllegalArgumentException if it holds a number that is not whole or too large, or text
   *     that is no Unicode
   */
  public static byte[] bytes(JsonNode node) {
    StringBuilder text = new StringBuilder();
    write(node, text);
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException halfACharacter) {
      throw new IllegalArgumentException("not Unicode", halfACharacter);
    }
  }

  private static void write(JsonNode node, StringBuilder out) {
    switch (node.getNodeType()) {
      case OBJECT -> object(node, out);
      case ARRAY -> array(node, out);
      case STRING -> string(node.asString(), out);
      case NUMBER -> number(node, out);
      case BOOLEAN, NULL -> out.append(node);
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("no JSON: " + node.getNodeType());
    }
  }

  private static void object(JsonNode node, StringBuilder out) {
    TreeMap<String, JsonNode> members = new TreeMap<>();
    node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    char before = '{';
    for (var member : members.entrySet()) {
      string(member.getKey(), out.append(before));
      write(member.getValue(), out.append(':'));
      before = ',';
    }
    out.append(members.isEmpty() ? "{}" : "}");
  }

  private static void array(JsonNode node, StringBuilder out) {
    char before = '[';
    for (JsonNode item : node) {
      write(item, out.append(before));
      before = ',';
    }
    out.append(node.isEmpty() ? "[]" : "]");
  }

  private static void number(JsonNode node, StringBuilder out) {
    if (!node.isIntegralNumber() || !node.canConvertToLong() || Math.abs(node.asLong()) > LARGEST) {
      throw new IllegalArgumentException("neither whole nor short enough: " + node);
    }
    out.append(node.asLong());
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < ' ') {
            out.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
