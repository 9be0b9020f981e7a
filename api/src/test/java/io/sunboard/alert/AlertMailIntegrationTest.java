package io.sunboard.alert;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.sunboard.alert.Receiver.Answer;
import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** Mail to those who agreed, gathered, and ended by one click; on a node with a mail server. */
class AlertMailIntegrationTest {

  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static final Pattern LINK = Pattern.compile("https://sunboard\\.test(/alerts/\\S+)");

  private static Sunboard.Node node;
  private static Reader citizen;

  @BeforeAll
  static void start() {
    MAIL.start();
    node =
        Sunboard.ownCity(
            "alertmail",
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + MAIL.getSmtp().getPort(),
            "--sunboard.alert.mail-from=sunboard@sunboard.test",
            "--sunboard.alert.mail-every=25s",
            "--sunboard.alert.attempts=3",
            "--sunboard.challenge.required=true",
            "--sunboard.open-data.url=https://sunboard.test");
    citizen = Reader.anonymous().at(node.url());
  }

  @AfterAll
  static void stop() {
    node.close();
    MAIL.stop();
  }

  private static List<MimeMessage> mailsTo(String address) {
    return Arrays.stream(MAIL.getReceivedMessages())
        .filter(mail -> {
          try {
            return mail.getAllRecipients()[0].toString().equals(address);
          } catch (MessagingException e) {
            throw new IllegalStateException(e);
          }
        })
        .toList();
  }

  private static String text(MimeMessage mail) throws MessagingException, IOException {
    return mail.getContent().toString();
  }

  private static String path(String text) {
    Matcher link = LINK.matcher(text);
    assertThat(link.find()).as(text).isTrue();
    return link.group(1);
  }

  private static HttpResponse<String> post(String path) {
    return citizen.send(citizen.request(path).POST(BodyPublishers.noBody()));
  }

  private static AlertInHand wished(String address) {
    return AlertInHand.wished(citizen, Map.of("topics", List.of("PUBLICATIONS"), "email", address));
  }

  private static AlertInHand agreed(String address) throws Exception {
    AlertInHand alert = wished(address);
    eventually(() -> assertThat(mailsTo(address)).hasSize(1));
    assertThat(post(path(text(mailsTo(address).getFirst()))).statusCode()).isEqualTo(200);
    return alert.active();
  }

  private static void released(String number) {
    NoticeInHand.draftedAt(node.url(), number, Map.of()).check().sign(Map.of()).release();
  }

  @Test
  void aQuestionComesFirstAndFollowingItsLinkIsNoAnswer() throws Exception {
    String address = "first@reader.test";
    AlertInHand alert = wished(address);
    eventually(() -> assertThat(mailsTo(address)).hasSize(1));
    MimeMessage mail = mailsTo(address).getFirst();
    assertThat(mail.getSubject()).contains("咸宁市");
    String path = path(text(mail));
    HttpResponse<String> shown = citizen.send(citizen.request(path));
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("<form method=\"post\">", "确认订阅");
    assertThat(alert.now().get("state").asString())
        .as("programs follow links unasked")
        .isEqualTo("PENDING");
    assertThat(post(path.replaceFirst("token=.", "token=_")).statusCode()).isEqualTo(404);
    assertThat(alert.now().get("state").asString()).isEqualTo("PENDING");
    assertThat(post(path).statusCode()).isEqualTo(200);
    assertThat(alert.now().get("state").asString()).isEqualTo("ACTIVE");
  }

  @Test
  void manyNewsComeInOneMailAndOneClickEndsIt() throws Exception {
    String address = "digest@reader.test";
    AlertInHand alert = agreed(address);
    released("城管邮〔2043〕1号");
    eventually(() -> assertThat(mailsTo(address)).hasSizeGreaterThanOrEqualTo(2));
    released("城管邮〔2043〕2号");
    released("城管邮〔2043〕3号");
    eventually(() ->
        assertThat(mailsTo(address))
            .anySatisfy(mail -> assertThat(text(mail)).contains("城管邮〔2043〕3号")));
    MimeMessage digest =
        mailsTo(address).stream()
            .filter(mail -> contains(mail, "城管邮〔2043〕3号"))
            .findFirst()
            .orElseThrow();
    assertThat(text(digest)).contains("城管邮〔2043〕2号", "https://sunboard.test/notice.html?number=");
    assertThat(digest.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(alert.log()).allMatch(line -> line.get("state").asString().equals("DELIVERED"));
    String unsubscribe = digest.getHeader("List-Unsubscribe")[0];
    String path =
        URI.create(unsubscribe.substring(1, unsubscribe.length() - 1)).getRawPath()
            + "?"
            + URI.create(unsubscribe.substring(1, unsubscribe.length() - 1)).getRawQuery();
    assertThat(citizen.send(citizen.request(path)).body()).contains("<form");
    assertThat(alert.now().get("state").asString()).isEqualTo("ACTIVE");
    assertThat(
            citizen
                .send(
                    citizen
                        .request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")))
                .statusCode())
        .isEqualTo(200);
    assertThat(alert.now().isNull()).isTrue();
    assertThat(post(path).statusCode()).as("once more does no harm").isEqualTo(200);
  }

  private static boolean contains(MimeMessage mail, String words) {
    try {
      return text(mail).contains(words);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void addressesAreNotReadableInTheDatabase() {
    String address = "hidden@reader.test";
    wished(address);
    String rows =
        node.bean(DatabaseClient.class)
            .sql(
                "select string_agg(convert_from(decode(encode(destination, 'hex'), 'escape'), 'LATIN1'), ' ') t from alert")
            .map(row -> String.valueOf(row.get("t", String.class)))
            .one()
            .block();
    assertThat(rows).doesNotContain("hidden").isNotBlank();
  }

  @Test
  void nothingIsAskedOfAnybodyWithoutAProofOfWork() {
    assertThat(
            citizen
                .refused(
                    "alert/createAlert",
                    Map.of("topics", List.of("RANKINGS"), "email", "unproven@reader.test"))
                .at("/0/code")
                .asString())
        .isEqualTo("CHALLENGE_REQUIRED");
  }

  @Test
  void anAddressCannotBeFloodedWithQuestions() {
    Map<String, Object> wish =
        Map.of("topics", List.of("PUBLICATIONS"), "email", "flooded@reader.test");
    for (int i = 0; i < 3; i++) {
      AlertInHand.wished(citizen, wish);
    }
    assertThat(
            citizen
                .refused("alert/createAlert", AlertInHand.input(citizen, wish))
                .at("/0/code")
                .asString())
        .isEqualTo("TOO_MANY_ALERTS");
  }

  @Test
  void aReceiverThatFailsTooOftenIsGivenUpWithTheReason() {
    try (Receiver receiver = new Receiver()) {
      Map<String, Object> wish = new HashMap<>();
      wish.put("topics", List.of("PUBLICATIONS"));
      wish.put("webhook", receiver.url());
      AlertInHand alert = AlertInHand.wished(citizen, wish).active();
      receiver.answering(call -> Answer.of(500));
      released("城管邮〔2043〕4号");
      alert.untilState("DISABLED");
      assertThat(alert.now().get("reason").asString()).isEqualTo("STATUS 500");
      assertThat(alert.log().getFirst().get("state").asString()).isEqualTo("GIVEN_UP");
      assertThat(receiver.news()).hasSize(3);
    }
  }
}
