package io.sunboard.publication.app;

import io.sunboard.problem.ProblemSource;
import io.sunboard.publication.NoticeParts.Major;
import io.sunboard.publication.PublicationContent;
import io.sunboard.publication.PublicationContent.Figure;
import io.sunboard.publication.PublicationContent.FigureRow;
import io.sunboard.publication.PublicationContent.FigureTable;
import io.sunboard.publication.PublicationKind;
import io.sunboard.publication.app.DayRecords.Besides;
import io.sunboard.publication.app.DayRecords.Filed;
import io.sunboard.publication.app.DayRecords.Overdue;
import io.sunboard.shared.Text;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What a daily brief or a weekly coordination takes from the records: problems by source, so that
 * what units filed stands beside what patrols found, and which units are beyond their limits; of a
 * week, the major problems by number.
 */
@Component
class DayComposition {

  private static final int WEEK = 7;
  private static final Text CASES = new Text("件", "cases");

  private final DayRecords records;
  private final ZoneId zone;
  private final Clock clock;

  DayComposition(DayRecords records, ZoneId zone, Clock clock) {
    this.records = records;
    this.zone = zone;
    this.clock = clock;
  }

  /** The author's content with the figures of that day, or of the week that begins then. */
  Mono<PublicationContent> withFigures(
      PublicationContent content, PublicationKind kind, LocalDate day, boolean sample) {
    Instant from = day.atStartOfDay(zone).toInstant();
    int days = kind == PublicationKind.WEEKLY_COORDINATION ? WEEK : 1;
    Instant until = day.plusDays(days).atStartOfDay(zone).toInstant();
    Mono<List<Major>> major =
        kind == PublicationKind.WEEKLY_COORDINATION
            ? records.major(from, until, clock.instant(), sample).collectList()
            : Mono.just(List.of());
    // One after the other: a transaction has one connection.
    return records
        .filed(from, until, sample)
        .collectList()
        .flatMap(filed ->
            records
                .overdue(clock.instant(), sample)
                .collectList()
                .flatMap(overdue ->
                    records
                        .besides(from, until, sample)
                        .map(besides -> added(content, filed, overdue, besides))))
        .flatMap(with ->
            major.map(taken -> taken.isEmpty() ? with : with.with(with.notice().takingUp(taken))));
  }

  private static PublicationContent added(
      PublicationContent content, List<Filed> filed, List<Overdue> overdue, Besides besides) {
    int total = filed.stream().mapToInt(Filed::count).sum();
    int before = filed.stream().mapToInt(Filed::before).sum();
    List<Figure> figures = new ArrayList<>(content.figures());
    figures.add(
        new Figure(
            "problems_total",
            new Text("立案", "Filed"),
            BigDecimal.valueOf(total),
            BigDecimal.valueOf(total - before),
            CASES));
    figures.add(figure("closed", "结案", "Closed", besides.closed()));
    figures.add(figure("red_tickets", "红单", "Red tickets", besides.redTickets()));
    figures.add(figure("listed", "挂牌督办在办", "Under listed supervision", besides.listed()));
    List<FigureTable> tables = new ArrayList<>(content.tables());
    if (!filed.isEmpty()) {
      tables.add(
          table(
              "problems_by_source",
              new Text("问题来源", "Problems by source"),
              total,
              filed.stream()
                  .map(each ->
                      new FigureRow(
                          name(each.source()), each.count(), null, each.count() - each.before()))
                  .toList()));
    }
    if (!overdue.isEmpty()) {
      tables.add(
          table(
              "overdue_by_unit",
              new Text("超期未处置", "Open beyond the limit"),
              overdue.stream().mapToInt(Overdue::count).sum(),
              overdue.stream()
                  .map(each -> new FigureRow(each.unit(), each.count(), null))
                  .toList()));
    }
    return new PublicationContent(
        content.sections(), figures, tables, content.sources(), content.parts());
  }

  private static FigureTable table(String code, Text title, int whole, List<FigureRow> rows) {
    return new FigureTable(code, title, null, whole == 0 ? null : BigDecimal.valueOf(whole), rows);
  }

  private static Figure figure(String code, String zh, String en, int count) {
    return new Figure(code, new Text(zh, en), BigDecimal.valueOf(count), null, CASES);
  }

  private static Text name(ProblemSource source) {
    return switch (source) {
      case FINDING -> new Text("测评", "Findings");
      case TIP -> new Text("群众反映", "Tips");
      case POLL -> new Text("问卷", "Polls");
      case PRESS -> new Text("媒体", "Press");
      case PATROL -> new Text("巡查", "Patrols");
      case SUPERVISOR -> new Text("社会监督员", "Social supervisors");
      case HOTLINE -> new Text("热线", "Hotline");
      case DAILY_FILING -> new Text("日报备", "Daily filings");
    };
  }
}
