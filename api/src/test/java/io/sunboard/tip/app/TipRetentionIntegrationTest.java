package io.sunboard.tip.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.challenge.Pass;
import io.sunboard.contact.ContactInput;
import io.sunboard.contact.ContactKind;
import io.sunboard.contact.app.Contacts;
import io.sunboard.media.PhotoState;
import io.sunboard.media.app.PhotoHousekeeping;
import io.sunboard.media.app.Photos;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Language;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.TestPhotos;
import io.sunboard.tip.TipDraft;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/** What citizens sent goes when its time is over, and not before. In a city of its own. */
@Execution(ExecutionMode.SAME_THREAD)
class TipRetentionIntegrationTest {

  private static final String WORDS = "井盖松动，我家就住旁边";

  private static final Sunboard.Node CITY =
      Sunboard.ownCity(
          "retention",
          "--sunboard.retention.every=0s",
          "--sunboard.retention.contact-after-settlement=30d",
          "--sunboard.retention.words-after-settlement=180d",
          "--sunboard.media.keep-unattached=0s");

  @AfterAll
  static void stop() {
    CITY.close();
  }

  private record Sent(UUID id, UUID photo) {}

  private static Sent sent() {
    UUID photo = photo();
    String key = UUID.randomUUID().toString().replace("-", "");
    Decision<Submission> taken =
        CITY.bean(SubmitTip.class)
            .run(
                new TipDraft(
                    "E01-02",
                    WORDS,
                    List.of(photo),
                    null,
                    "温泉路88号门前",
                    null,
                    key,
                    Language.ZH,
                    false),
                Pass.solution(null))
            .block();
    assertThat(taken).isInstanceOf(Decision.Accepted.class);
    UUID id =
        CITY.bean(DatabaseClient.class)
            .sql("select id from tip where $1 = any(photos)")
            .bind(0, photo)
            .map(row -> row.get("id", UUID.class))
            .one()
            .block();
    CITY.bean(Contacts.class)
        .keep(id, new ContactInput(ContactKind.PHONE, "13800000000", true, Language.ZH))
        .block();
    return new Sent(id, photo);
  }

  private static UUID photo() {
    Reader citizen = Reader.anonymous().at(CITY.url());
    String answer =
        citizen
            .send(
                citizen.request("/media").POST(BodyPublishers.ofByteArray(TestPhotos.jpeg(64, 48))))
            .body();
    return UUID.fromString(new JsonMapper().readTree(answer).get("id").asString());
  }

  private static void settled(Sent tip, int daysAgo) {
    CITY.bean(DatabaseClient.class)
        .sql(
            "update tip set state = 'DECLINED', settled_at = now() - make_interval(days => $2)"
                + " where id = $1")
        .bind(0, tip.id())
        .bind(1, daysAgo)
        .fetch()
        .rowsUpdated()
        .block();
  }

  private static boolean contact(Sent tip) {
    return !CITY.bean(Contacts.class).known(List.of(tip.id())).block().isEmpty();
  }

  /** All that the database has of it, events among it. */
  private static String rows(Sent tip) {
    return CITY.bean(DatabaseClient.class)
        .sql(
            "select (select row_to_json(t)::text from tip t where id = $1) || coalesce((select"
                + " json_agg(e)::text from tip_event e where tip_id = $1), '') as kept")
        .bind(0, tip.id())
        .map(row -> row.get("kept", String.class))
        .one()
        .block();
  }

  @Test
  void erasesTheContactFirstAndTheWordsLater() {
    TipRetention retention = CITY.bean(TipRetention.class);
    Sent open = sent();
    Sent fresh = sent();
    Sent older = sent();
    Sent oldest = sent();
    settled(fresh, 29);
    settled(older, 31);
    settled(oldest, 181);

    assertThat(retention.eraseContacts().block()).isEqualTo(2);
    assertThat(contact(open)).isTrue();
    assertThat(contact(fresh)).isTrue();
    assertThat(contact(older)).isFalse();
    assertThat(contact(oldest)).isFalse();

    assertThat(retention.eraseWords().block()).isEqualTo(1);
    for (Sent kept : List.of(open, fresh, older)) {
      assertThat(rows(kept)).contains(WORDS, "温泉路88号", kept.photo().toString());
    }
    assertThat(rows(oldest))
        .doesNotContain(WORDS, "温泉路88号", oldest.photo().toString())
        .contains("WordsErased");
    assertThat(CITY.bean(Photos.class).find(oldest.photo()).block().state())
        .isEqualTo(PhotoState.UNATTACHED);
    CITY.bean(PhotoHousekeeping.class).purge().block();
    assertThat(CITY.bean(Photos.class).find(oldest.photo()).block()).isNull();
    assertThat(CITY.bean(Photos.class).find(open.photo()).block()).isNotNull();

    assertThat(retention.eraseContacts().block()).isZero();
    assertThat(retention.eraseWords().block()).isZero();
  }

  @Test
  void doesNotStartWithASettingThatWouldCutAContestShort() {
    TipSettings tips = CITY.bean(TipSettings.class);
    assertThatThrownBy(() ->
            new TipRetention(
                new TipRetentionSettings(Duration.ofDays(1), tips.contestWindow(), Duration.ZERO),
                tips,
                CITY.bean(RetentionRows.class),
                CITY.bean(TipStore.class),
                CITY.bean(Contacts.class),
                CITY.bean(Photos.class),
                CITY.bean(Outbox.class),
                CITY.bean(TransactionalOperator.class),
                CITY.bean(Clock.class)))
        .hasMessageContaining("SUNBOARD_RETENTION_WORDSAFTERSETTLEMENT");
  }
}
