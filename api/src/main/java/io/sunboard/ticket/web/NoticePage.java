package io.sunboard.ticket.web;

import static io.sunboard.platform.http.PageTemplate.escaped;

import io.sunboard.platform.http.PageTemplate;
import io.sunboard.problem.Problem;
import io.sunboard.ticket.Ticket;
import io.sunboard.ticket.TicketColour;
import io.sunboard.ticket.app.TicketNotices.Notice;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A ticket as a notice on A4, laid out after GB/T 9704-2012: the agency in red, the number, the red
 * line, the title, the addressee, the text, attachments, signature and date, copies. In Chinese, as
 * what an office sends is.
 */
@Component
class NoticePage {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分");

  private final PageTemplate page = new PageTemplate("notices/ticket.html", "notices/gbt9704.css");
  private final ZoneId zone;

  NoticePage(ZoneId zone) {
    this.zone = zone;
  }

  /** What the page may load: its own style and our photos, and nothing else. */
  String contentPolicy() {
    return "default-src 'none'; img-src 'self'; style-src "
        + page.styleSource()
        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  String of(Notice notice) {
    Ticket ticket = notice.ticket();
    Ticket.Act revocation = ticket.revocation();
    Instant issued = Objects.requireNonNullElse(ticket.issuedAt(), ticket.writtenAt());
    Map<String, String> values = new LinkedHashMap<>();
    values.put("issuer", escaped(notice.issuer()));
    values.put("number", escaped(String.valueOf(ticket.number())));
    values.put("title", "整改通知书（" + colour(ticket.colour()) + "）");
    values.put("addressee", escaped(notice.addressee()));
    values.put("date", DAY.format(issued.atZone(zone)));
    values.put(
        "void",
        revocation == null
            ? ""
            : paragraph("void", "本通知已于" + day(revocation.at()) + "撤销：" + revocation.note()));
    values.put("body", body(notice));
    int photos = notice.problem().file().photos().size();
    values.put("attached", photos == 0 ? "" : paragraph("attached", "附件：现场照片" + photos + "张"));
    values.put("photos", photos(notice.photos()));
    values.put(
        "copies",
        notice.copies().isEmpty()
            ? ""
            : paragraph("", "抄送：" + String.join("，", notice.copies()) + "。"));
    return page.filled(values);
  }

  private String body(Notice notice) {
    Ticket ticket = notice.ticket();
    Problem.CaseFile file = notice.problem().file();
    String where = file.sample() ? "（示例数据）" : "";
    List<String> text =
        List.of(
            opening(ticket, file),
            "问题：" + file.title() + "。" + file.description() + where,
            "地点：" + file.place().address() + "。",
            demand(ticket));
    return text.stream().map(line -> paragraph("", line)).collect(Collectors.joining("\n"));
  }

  private static String photos(List<String> addresses) {
    StringBuilder figures = new StringBuilder();
    for (int i = 0; i < addresses.size(); i++) {
      String name = "附件" + (i + 1) + "　整改前现场照片";
      figures
          .append("<figure><img src=\"")
          .append(escaped(addresses.get(i)))
          .append("\" alt=\"")
          .append(name)
          .append("\"><figcaption>")
          .append(name)
          .append("</figcaption></figure>\n");
    }
    return figures.toString();
  }

  private String opening(Ticket ticket, Problem.CaseFile file) {
    String found = day(file.reportedAt()) + "发现的问题（案卷号" + file.number() + "）";
    return switch (ticket.reason()) {
      case DISPATCHED -> found + "属你单位责任范围，现交你单位办理。";
      case RUNNING_OUT -> found + "整改时限将至，尚未收到你单位的整改报告，特此提醒。";
      case OVERDUE -> found + "整改时限已过，尚未收到你单位的整改报告，特此提醒。";
      case STILL_OVERDUE -> found + "经提醒后仍未整改，现予督办问责。";
      case FAILED_VERIFICATION -> found + "经多次核查仍未整改到位，现予督办问责。";
      case FALSE_REPORT -> found + "的整改报告与现场核查不符，属虚假整改，现予督办问责。";
      case LISTING_FAILED -> found + "经挂牌督办，到期未办结，现予督办问责。";
    };
  }

  private String demand(Ticket ticket) {
    String until = MINUTE.format(ticket.limitEnds().atZone(zone));
    return switch (ticket.colour()) {
      case WHITE -> "请于" + until + "前整改到位，并报告整改情况。";
      case YELLOW -> "该问题的整改时限为" + until + "。请立即整改，并报告整改情况。";
      case RED -> "该问题的整改时限为" + until + "。请立即整改，说明原因，并报告对责任的处理意见。";
    };
  }

  private static String colour(TicketColour colour) {
    return switch (colour) {
      case WHITE -> "白单";
      case YELLOW -> "黄单";
      case RED -> "红单";
    };
  }

  private String day(Instant at) {
    return DAY.format(at.atZone(zone));
  }

  private static String paragraph(String kind, String text) {
    return (kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">") + escaped(text) + "</p>";
  }
}
