package io.sunboard.tip.app;

import io.sunboard.calendar.app.Calendars;
import io.sunboard.problem.ProblemSource;
import io.sunboard.shared.UnitCode;
import io.sunboard.statistics.Cell;
import io.sunboard.statistics.Measure;
import io.sunboard.statistics.app.StatisticsStore;
import io.sunboard.tip.Fixed;
import io.sunboard.tip.Tip;
import io.sunboard.tip.TipEvent;
import io.sunboard.tip.app.TipStore.Change;
import io.sunboard.tip.app.TriageTally.AnswerDue;
import io.sunboard.tip.app.TriageTally.Answerable;
import io.sunboard.tip.app.TriageTally.Counted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts what the rates of tips are made of, in the transaction of what is counted: whether the
 * citizen heard something in time, and what the citizen thinks of the outcome. A judgement that is
 * changed leaves the place where the old one counted.
 */
@Component
class TriageStatistics implements TriageFollower {

  private static final int SATISFIED = 4;
  private static final Set<Measure> RECEIPT = EnumSet.of(Measure.TIPS_TO_ANSWER);
  private static final Set<Measure> ANSWER = EnumSet.of(Measure.TIPS_ANSWERED_IN_TIME);
  private static final Set<Measure> RATING =
      EnumSet.of(
          Measure.TIPS_RATED, Measure.TIPS_SATISFIED, Measure.FIX_ANSWERED, Measure.FIX_CONFIRMED);

  private final TriageTally tally;
  private final StatisticsStore statistics;
  private final Calendars calendars;
  private final TriageSettings settings;
  private final ZoneId zone;

  TriageStatistics(
      TriageTally tally,
      StatisticsStore statistics,
      Calendars calendars,
      TriageSettings settings,
      ZoneId zone) {
    this.tally = tally;
    this.statistics = statistics;
    this.calendars = calendars;
    this.settings = settings;
    this.zone = zone;
  }

  @Override
  public Mono<Void> follow(List<Change> changes) {
    List<Tip> answered =
        changes.stream()
            .filter(change -> change.entry().at().equals(change.after().handling().answeredAt()))
            .map(Change::after)
            .toList();
    List<Tip> rated =
        changes.stream()
            .filter(change -> change.entry().event() instanceof TipEvent.Rated)
            .map(Change::after)
            .toList();
    // One connection carries the transaction, so these follow each other.
    return received(answered)
        .then(Mono.defer(() -> answered(answered)))
        .then(Mono.defer(() -> rated(rated)));
  }

  /** Notes until when these have to be answered, and counts them, unless that was done before. */
  Mono<Void> received(Collection<Tip> tips) {
    return tips.isEmpty()
        ? Mono.empty()
        : tally
            .city()
            .flatMap(city ->
                calendars
                    .current()
                    .flatMap(calendar -> {
                      List<AnswerDue> due =
                          tips.stream()
                              .map(tip ->
                                  new AnswerDue(
                                      tip.id(),
                                      calendar
                                          .due(tip.sent().receivedAt(), settings.answerLimit())
                                          .at()))
                              .toList();
                      return tally.note(due).flatMap(fresh -> received(tips, due, fresh, city));
                    }));
  }

  private Mono<Void> received(
      Collection<Tip> tips, List<AnswerDue> due, Set<UUID> fresh, UnitCode city) {
    Map<UUID, Tip> byId = tips.stream().collect(Collectors.toMap(Tip::id, tip -> tip));
    return count(
        fresh,
        RECEIPT,
        due.stream()
            .filter(each -> fresh.contains(each.tip()))
            .map(each -> {
              String category = Objects.requireNonNull(byId.get(each.tip())).sent().category();
              return counted(each.tip(), month(each.at()), city, category, Measure.TIPS_TO_ANSWER);
            })
            .toList());
  }

  private Mono<Void> answered(List<Tip> tips) {
    Map<UUID, Tip> byId = tips.stream().collect(Collectors.toMap(Tip::id, tip -> tip));
    return tips.isEmpty()
        ? Mono.empty()
        : tally
            .answersDue(byId.keySet())
            .filter(due -> {
              Instant at = Objects.requireNonNull(byId.get(due.tip())).handling().answeredAt();
              return at != null && !at.isAfter(due.at());
            })
            .map(AnswerDue::tip)
            .collectList()
            .flatMap(inTime ->
                tally
                    .of(inTime, RECEIPT)
                    .flatMap(toAnswer ->
                        count(
                            inTime,
                            ANSWER,
                            toAnswer.stream().map(TriageStatistics::inTime).toList())));
  }

  /** In the month and for the unit for which it had to be answered. */
  private static Counted inTime(Counted toAnswer) {
    Cell of = toAnswer.cell();
    return counted(
        toAnswer.tip(), of.day(), of.unit(), of.category(), Measure.TIPS_ANSWERED_IN_TIME);
  }

  private Mono<Void> rated(List<Tip> tips) {
    List<UUID> problems =
        tips.stream()
            .map(Tip::course)
            .filter(Objects::nonNull)
            .map(Tip.Course::problem)
            .distinct()
            .toList();
    return tips.isEmpty()
        ? Mono.empty()
        : tally
            .city()
            .flatMap(city ->
                tally
                    .answerable(problems)
                    .flatMap(answerable ->
                        count(
                            tips.stream().map(Tip::id).toList(),
                            RATING,
                            tips.stream()
                                .flatMap(tip -> ratings(tip, answerable, city).stream())
                                .toList())));
  }

  private List<Counted> ratings(Tip tip, Map<UUID, Answerable> answerable, UnitCode city) {
    Tip.Rating rating = Objects.requireNonNull(tip.rating());
    Tip.Course course = tip.course();
    @Nullable Answerable whose = course == null ? null : answerable.get(course.problem());
    UnitCode unit = whose == null ? city : whose.unit();
    String category = whose == null ? tip.sent().category() : whose.category();
    LocalDate month = month(rating.at());
    List<Counted> counted = new ArrayList<>();
    counted.add(counted(tip.id(), month, unit, category, Measure.TIPS_RATED));
    counted.add(counted(tip.id(), month, unit, category, Measure.FIX_ANSWERED));
    if (rating.stars() >= SATISFIED) {
      counted.add(counted(tip.id(), month, unit, category, Measure.TIPS_SATISFIED));
    }
    if (rating.fixed() == Fixed.YES) {
      counted.add(counted(tip.id(), month, unit, category, Measure.FIX_CONFIRMED));
    }
    return counted;
  }

  private static Counted counted(
      UUID tip, LocalDate month, UnitCode unit, String category, Measure measure) {
    return new Counted(tip, new Cell(month, unit, category, ProblemSource.TIP, false, measure));
  }

  /** Lets the tips count there, in place of where they did in these measures. */
  private Mono<Void> count(Collection<UUID> tips, Set<Measure> measures, List<Counted> after) {
    return tips.isEmpty()
        ? Mono.empty()
        : tally
            .of(tips, measures)
            .flatMap(before -> {
              Map<Cell, Integer> moved = new HashMap<>();
              before.forEach(each -> moved.merge(each.cell(), -1, Integer::sum));
              after.forEach(each -> moved.merge(each.cell(), 1, Integer::sum));
              moved.values().removeIf(n -> n == 0);
              return tally.replace(tips, measures, after).then(statistics.add(moved));
            });
  }

  private LocalDate month(Instant at) {
    return at.atZone(zone).toLocalDate().withDayOfMonth(1);
  }
}
