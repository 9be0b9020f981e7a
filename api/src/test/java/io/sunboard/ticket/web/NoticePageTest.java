package io.sunboard.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.problem.Happened;
import io.sunboard.problem.Place;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemEvent;
import io.sunboard.problem.ProblemHistory;
import io.sunboard.problem.ProblemSource;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.Signing;
import io.sunboard.ticket.Ticket;
import io.sunboard.ticket.TicketColour;
import io.sunboard.ticket.TicketNumber;
import io.sunboard.ticket.TicketReason;
import io.sunboard.ticket.TicketStatus;
import io.sunboard.ticket.app.TicketNotices.Notice;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A ticket on paper. */
class NoticePageTest {

  private static final Instant NOON = Instant.parse("2021-03-01T04:00:00Z");
  private static final UnitCode XIANAN = new UnitCode("XN-XA");

  private final NoticePage page = new NoticePage(ZoneId.of("Asia/Shanghai"));

  private static Problem problem(String title) {
    return ProblemHistory.next(
        null,
        new Happened(
            1,
            new ProblemEvent.Filed(
                UUID.randomUUID(),
                "XN-2021-000123",
                "E01-01",
                ProblemSource.PATROL,
                title,
                "人行道积水未清。",
                new Place("永安大道", null, null),
                XIANAN,
                List.of(UUID.randomUUID(), UUID.randomUUID()),
                NOON,
                false,
                null),
            NOON,
            NOON,
            "somebody",
            StaffRole.SUPERVISOR,
            null));
  }

  private static Notice notice(
      String title, TicketColour colour, TicketReason reason, Ticket.@Nullable Act revoked) {
    Ticket ticket =
        new Ticket(
            UUID.randomUUID(),
            UUID.randomUUID(),
            1,
            1,
            colour,
            reason,
            Signing.AUTOMATIC,
            revoked == null ? TicketStatus.IN_FORCE : TicketStatus.REVOKED,
            "咸创办督",
            new TicketNumber("咸创办督", 2021, 15),
            new UnitCode("XN-CJB"),
            XIANAN,
            List.of(new UnitCode("XN")),
            NOON,
            NOON,
            NOON,
            NOON,
            null,
            null,
            revoked,
            1);
    return new Notice(
        ticket,
        problem(title),
        "市城市管理领导小组办公室",
        "咸安区",
        List.of("咸宁市"),
        List.of("/media/1/medium?expires=2&signature=3"));
  }

  @Test
  void hasWhatANoticeHasInItsOrder() {
    assertThat(page.of(notice("路面积水", TicketColour.YELLOW, TicketReason.OVERDUE, null)))
        .containsSubsequence(
            "市城市管理领导小组办公室",
            "咸创办督〔2021〕15号",
            "整改通知书（黄单）",
            "咸安区：",
            "XN-2021-000123",
            "路面积水",
            "永安大道",
            "2021年3月1日12时00分",
            "附件：现场照片2张",
            "市城市管理领导小组办公室",
            "2021年3月1日",
            "抄送：咸宁市。",
            "2021年3月1日印发",
            "<img src=\"/media/1/medium?expires=2&amp;signature=3\"",
            "附件1　整改前现场照片")
        .doesNotContain("撤销");
  }

  @Test
  void saysThatItWasRevokedAndWhy() {
    Ticket.Act revoked = new Ticket.Act("account", "某人", NOON, "送达有误");
    assertThat(page.of(notice("路面积水", TicketColour.RED, TicketReason.FALSE_REPORT, revoked)))
        .contains("本通知已于2021年3月1日撤销：送达有误", "整改通知书（红单）");
  }

  @Test
  void letsNobodyWriteIntoThePage() {
    String html =
        page.of(
            notice(
                "<script>alert(1)</script> {style} $1 \\",
                TicketColour.WHITE,
                TicketReason.DISPATCHED,
                null));
    assertThat(html).doesNotContain("<script>").contains("&lt;script&gt;", "{style} $1 \\");
    assertThat(page.contentPolicy())
        .startsWith("default-src 'none'; img-src 'self';")
        .contains("'sha256-");
  }

  @ParameterizedTest
  @EnumSource
  void hasASentenceForEveryReason(TicketReason reason) {
    assertThat(page.of(notice("路面积水", TicketColour.RED, reason, null)))
        .contains("发现的问题（案卷号XN-2021-000123）");
  }
}
