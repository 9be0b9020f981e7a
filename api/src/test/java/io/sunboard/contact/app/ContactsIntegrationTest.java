package io.sunboard.contact.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.audit.app.AuditTrail;
import io.sunboard.contact.Contact;
import io.sunboard.contact.ContactInput;
import io.sunboard.contact.ContactKind;
import io.sunboard.contact.app.Contacts.Look;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Language;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnavailableException;
import io.sunboard.shared.UnitCode;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Citizens' contact in the database, in a city of its own: keys change for all that lies there. */
@Execution(ExecutionMode.SAME_THREAD)
class ContactsIntegrationTest {

  private static final Sunboard.Node CITY =
      Sunboard.ownCity("contacts", "--sunboard.contact.every=0s");
  private static final Contacts CONTACTS = CITY.bean(Contacts.class);
  private static final Actor SUPERVISOR =
      new Actor(
          UUID.randomUUID().toString(),
          "supervisor",
          "测试员",
          true,
          false,
          Set.of(StaffRole.SUPERVISOR),
          new UnitCode("XN-CJB"));

  @AfterAll
  static void stop() {
    CITY.close();
  }

  private static ContactInput phone(String number) {
    return new ContactInput(ContactKind.PHONE, number, true, Language.ZH);
  }

  private static UUID keep(String number) {
    UUID tip = UUID.randomUUID();
    assertThat(CONTACTS.keep(tip, phone(number)).block()).isInstanceOf(Decision.Accepted.class);
    return tip;
  }

  private static Look look(UUID tip, String number) {
    return new Look(tip, number, "请其确认地点", new UnitCode("XN-XA"));
  }

  private static Contact reveal(UUID tip) {
    return CONTACTS.reveal(look(tip, "FY-" + tip), SUPERVISOR).block();
  }

  /** The row as the database would dump it. */
  private static String row(UUID tip) {
    return CITY.bean(DatabaseClient.class)
        .sql(
            "select row_to_json(contact)::text || encode(sealed, 'escape') row from contact where"
                + " tip = $1")
        .bind(0, tip)
        .map(row -> row.get("row", String.class))
        .one()
        .block();
  }

  private static long sql(String statement, UUID... tips) {
    var bound = CITY.bean(DatabaseClient.class).sql(statement);
    for (int i = 0; i < tips.length; i++) {
      bound = bound.bind(i, tips[i]);
    }
    return bound.fetch().rowsUpdated().block();
  }

  private static ContactHousekeeping housekeeping(String keyset, Duration atMost) {
    return new ContactHousekeeping(
        new ContactSettings(keyset, Duration.ZERO),
        CITY.bean(ContactStore.class),
        ContactSealTest.sealWith(keyset),
        new ContactRetention(atMost),
        CITY.bean(TransactionalOperator.class),
        CITY.bean(ZoneId.class),
        CITY.bean(Clock.class));
  }

  private static Contacts contacts(String keyset) {
    return new Contacts(
        CITY.bean(ContactStore.class),
        ContactSealTest.sealWith(keyset),
        CITY.bean(AuditTrail.class),
        CITY.bean(ZoneId.class),
        CITY.bean(Clock.class));
  }

  private static List<JsonNode> trail(String key) {
    return Reader.as("leader")
        .at(CITY.url())
        .data("auditTrail", Map.of("filter", Map.of("key", key)))
        .at("/auditTrail/nodes")
        .valueStream()
        .toList();
  }

  @Test
  void holdsNoPlainText() {
    UUID tip = keep("13800005678");
    String hex = HexFormat.of().formatHex("13800005678".getBytes(StandardCharsets.US_ASCII));
    assertThat(row(tip)).doesNotContain("13800005678", hex, "PHONE", "kind", "value");
    assertThat(reveal(tip)).isEqualTo(new Contact(ContactKind.PHONE, "13800005678", Language.ZH));
  }

  @Test
  void opensNoRowThatWasSwappedIn() {
    UUID mine = keep("13800000001");
    UUID others = keep("13800000002");
    assertThat(
            sql(
                "update contact set sealed = (select sealed from contact where tip = $2) where tip"
                    + " = $1",
                mine,
                others))
        .isEqualTo(1);
    assertThatThrownBy(() -> reveal(mine)).isInstanceOf(UnavailableException.class);
    assertThat(trail("FY-" + mine)).isEmpty();
    CONTACTS.forget(mine).block();
  }

  @Test
  void notesEachLookWithItsReasonAndWithoutTheContact() {
    UUID tip = keep("13800000003");
    reveal(tip);
    reveal(tip);
    List<JsonNode> looks = trail("FY-" + tip);
    assertThat(looks).hasSize(2);
    assertThat(looks.getFirst().get("action").asString()).isEqualTo("ContactRevealed");
    assertThat(looks.getFirst().get("username").asString()).isEqualTo("supervisor");
    assertThat(looks.getFirst().get("after").asString())
        .contains("请其确认地点")
        .doesNotContain("13800000003");
  }

  @Test
  void notesNothingWhereThereIsNothingToSee() {
    UUID tip = UUID.randomUUID();
    assertThat(reveal(tip)).isNull();
    assertThat(trail("FY-" + tip)).isEmpty();
  }

  @Test
  void goesWithTheTransactionThatItWasGivenIn() {
    UUID tip = UUID.randomUUID();
    TransactionalOperator transaction = CITY.bean(TransactionalOperator.class);
    assertThatThrownBy(() ->
            CONTACTS
                .keep(tip, phone("13800000004"))
                .then(Mono.error(new IllegalStateException("the tip was not kept")))
                .as(transaction::transactional)
                .block())
        .hasMessage("the tip was not kept");
    assertThat(CONTACTS.known(List.of(tip)).block()).isEmpty();
  }

  @Test
  void forgetsForGood() {
    UUID gone = keep("13800000005");
    UUID stays = keep("13800000006");
    assertThat(CONTACTS.known(List.of(gone, stays, UUID.randomUUID())).block())
        .containsExactlyInAnyOrder(gone, stays);
    assertThat(CONTACTS.forget(gone).block()).isTrue();
    assertThat(CONTACTS.forget(gone).block()).isFalse();
    assertThat(row(gone)).isNull();
    assertThat(reveal(stays).value()).isEqualTo("13800000006");
  }

  @Test
  void purgesWhatIsTooOldAndLeavesNothingOfIt() {
    UUID old = keep("13800000007");
    UUID young = keep("13800000008");
    assertThat(sql("update contact set kept_on = current_date - 40 where tip = $1", old))
        .isEqualTo(1);
    ContactHousekeeping housekeeping = housekeeping(Sunboard.CONTACT_KEYSET, Duration.ofDays(30));
    assertThat(housekeeping.purge().block()).isEqualTo(1);
    assertThat(row(old)).isNull();
    assertThat(reveal(young).value()).isEqualTo("13800000008");
    assertThat(housekeeping.purge().block()).isZero();
  }

  @Test
  void sealsAnewWithThePrimaryKeySoThatTheOldOneCanGo() {
    sql("delete from contact");
    List<UUID> tips = IntStream.range(0, 230).mapToObj(_ -> keep("13800000009")).toList();
    String rotated =
        ContactSealTest.next("promote", ContactSealTest.next("add", Sunboard.CONTACT_KEYSET));
    String pruned = ContactSealTest.next("prune", rotated);
    Contacts younger = contacts(rotated);
    assertThat(younger.reveal(look(tips.getFirst(), "FY-rotated"), SUPERVISOR).block().value())
        .isEqualTo("13800000009");
    assertThatThrownBy(
            () -> contacts(pruned).reveal(look(tips.getFirst(), "FY-rotated"), SUPERVISOR).block())
        .isInstanceOf(UnavailableException.class);
    // One that no key opens is passed over, and not lost.
    sql("update contact set sealed = sealed || '\\x00'::bytea where tip = $1", tips.get(50));
    ContactHousekeeping housekeeping = housekeeping(rotated, Duration.ofDays(30));
    assertThat(housekeeping.reseal().block()).isEqualTo(229);
    assertThat(housekeeping.reseal().block()).isZero();
    assertThat(row(tips.get(50))).isNotNull();
    for (UUID tip : List.of(tips.getFirst(), tips.get(120), tips.getLast())) {
      assertThat(contacts(pruned).reveal(look(tip, "FY-rotated"), SUPERVISOR).block().value())
          .isEqualTo("13800000009");
    }
    sql("delete from contact");
  }
}
