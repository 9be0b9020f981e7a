package io.sunboard.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.shared.Decision;
import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.Ticket.Act;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be done with a ticket, by where it stands. */
class TicketTest {

  private static final Instant NOW = Instant.parse("2021-03-01T02:00:00Z");
  private static final TicketNumber NUMBER = new TicketNumber("咸创办督", 2021, 15);
  private static final Act SOMEBODY = new Act("account", "某人", NOW, null);
  private static final Act FOR_A_REASON = new Act("account", "某人", NOW, "发错了");

  private static Ticket prepared() {
    return new Ticket(
        UUID.randomUUID(),
        UUID.randomUUID(),
        1,
        2,
        TicketColour.RED,
        TicketReason.STILL_OVERDUE,
        Signing.FOR_SIGNATURE,
        TicketStatus.PREPARED,
        "咸创办督",
        null,
        new UnitCode("XN-CJB"),
        new UnitCode("XN-CB"),
        List.of(),
        NOW,
        NOW,
        NOW,
        null,
        null,
        null,
        null,
        1);
  }

  private static Ticket done(Decision<Ticket> decision) {
    return ((Decision.Accepted<Ticket>) decision).value();
  }

  private static Ticket standing(TicketStatus status) {
    Ticket prepared = prepared();
    return switch (status) {
      case PREPARED -> prepared;
      case IN_FORCE -> prepared.issued(NUMBER, NOW);
      case REVOKED -> done(prepared.issued(NUMBER, NOW).revoke(FOR_A_REASON, 2));
      case LAPSED -> prepared.lapsed();
    };
  }

  private static String code(Decision<Ticket> decision) {
    return decision instanceof Decision.Refused<Ticket>(var refusals)
        ? refusals.getFirst().code()
        : "accepted";
  }

  @ParameterizedTest
  @EnumSource
  void isSignedWhenPreparedAndDoneWithWhenInForce(TicketStatus status) {
    Ticket ticket = standing(status);
    int revision = ticket.revision();
    boolean inForce = status == TicketStatus.IN_FORCE;
    assertThat(code(ticket.sign(SOMEBODY, revision)))
        .isEqualTo(status == TicketStatus.PREPARED ? "accepted" : "TICKET_NOT_PREPARED");
    assertThat(code(ticket.acknowledge(SOMEBODY, revision)))
        .isEqualTo(inForce ? "accepted" : "TICKET_NOT_IN_FORCE");
    assertThat(code(ticket.revoke(FOR_A_REASON, revision)))
        .isEqualTo(inForce ? "accepted" : "TICKET_NOT_IN_FORCE");
  }

  @Test
  void refusesWhoReadAnOlderRevision() {
    assertThat(code(prepared().sign(SOMEBODY, 0))).isEqualTo("STALE_REVISION");
    Ticket inForce = standing(TicketStatus.IN_FORCE);
    assertThat(code(inForce.acknowledge(SOMEBODY, 1))).isEqualTo("STALE_REVISION");
    assertThat(code(inForce.revoke(FOR_A_REASON, 1))).isEqualTo("STALE_REVISION");
  }

  @Test
  void isReceivedOnce() {
    Ticket inForce = standing(TicketStatus.IN_FORCE);
    Ticket received = done(inForce.acknowledge(SOMEBODY, inForce.revision()));
    assertThat(received.receipt()).isEqualTo(SOMEBODY);
    assertThat(code(received.acknowledge(SOMEBODY, received.revision())))
        .isEqualTo("RECEIVED_ALREADY");
  }

  @Test
  void keepsItsNumberWhenItIsRevokedAndNeedsAReason() {
    Ticket revoked = standing(TicketStatus.REVOKED);
    assertThat(revoked.number()).isEqualTo(NUMBER);
    assertThat(revoked.revocation()).isEqualTo(FOR_A_REASON);
    assertThat(code(standing(TicketStatus.IN_FORCE).revoke(SOMEBODY, 2))).isEqualTo("TEXT_LENGTH");
  }

  @Test
  void hasNoNumberBeforeItTakesEffect() {
    assertThat(prepared().number()).isNull();
    assertThat(prepared().lapsed().number()).isNull();
    assertThatThrownBy(() -> prepared().issued(NUMBER, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isNumberedInTheOfficesManner() {
    assertThat(NUMBER).hasToString("咸创办督〔2021〕15号");
    assertThat(TicketNumber.parse("咸创办督〔2021〕15号")).contains(NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "咸创办督[2021]15号", "咸创办督〔2021〕015号", "〔2021〕15号", "咸〔2021〕号", "15号"})
  void knowsWhatIsNoNumber(String text) {
    assertThat(TicketNumber.parse(text)).isEmpty();
  }

  @Test
  void namesEveryStatus() {
    assertThat(EnumSet.allOf(TicketStatus.class)).allMatch(s -> standing(s).status() == s);
  }
}
