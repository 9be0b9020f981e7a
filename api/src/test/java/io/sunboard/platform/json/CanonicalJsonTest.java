package io.sunboard.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {

  private static String canonical(String json) {
    return new String(CanonicalJson.bytes(JsonMapper.shared().readTree(json)), UTF_8);
  }

  /** The example of RFC 8785, section 3.2.3. */
  @Test
  void sortsByUtf16Units() {
    assertThat(
            canonical(
                """
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew","1":"One",
                 "\\ud83d\\ude00":"Emoji","\\u0080":"Control","\\u00f6":"Latin"}
                """))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin\","
                + "\"€\":\"Euro Sign\",\"\uD83D\uDE00\":\"Emoji\",\"\uFB33\":\"Hebrew\"}");
  }

  /** The string of RFC 8785, section 3.2.2. */
  @Test
  void writesAStringInOneWay() {
    assertThat(canonical("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\""))
        .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    assertThat(canonical("\"\\b\\t\\f\\u0000\\u2028\\u007f\""))
        .isEqualTo("\"\\b\\t\\f\\u0000\u2028\u007f\"");
  }

  @Test
  void leavesNothingBetween() {
    assertThat(canonical(" { \"b\" : [ ] , \"a\" : { } , \"c\" : [ 1 , null , true , -0 ] } "))
        .isEqualTo("{\"a\":{},\"b\":[],\"c\":[1,null,true,0]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1e3", "9007199254740992", "123456789012345678901234567890"})
  void writesNoNumberThatADoubleMightRound(String number) {
    assertThatThrownBy(() -> canonical(number)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesNoHalfCharacter() {
    assertThatThrownBy(() -> canonical("\"\\ud83d\"")).isInstanceOf(IllegalArgumentException.class);
  }
}
