package io.sunboard.evaluation;

import io.sunboard.scheme.Scheme;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Marking 交叉考评打分: one unit's marks for all its peers in a channel of a round, given once; or that
 * it was excused from giving any.
 *
 * @param excuse why it need not mark; null when it has
 */
public record Marking(
    String channel, UnitCode unit, @Nullable String excuse, String givenBy, Instant givenAt) {

  public static final int LONGEST_EXCUSE = 200;

  /** Decimal places that a mark may have. */
  public static final int MOST_PLACES = 2;

  /** A mark as somebody gave it. */
  public record Given(String unit, BigDecimal mark) {}

  /** The group of those that a unit compares itself with; like marks like. */
  public static Optional<Scheme.Group> group(Scheme scheme, Round round, UnitCode unit) {
    return scheme.groups().stream()
        .filter(group -> round.groups().contains(group.code()))
        .filter(group -> group.units().contains(unit))
        .findFirst();
  }

  /**
   * All marks of a unit for its peers, or everything that is wrong with them.
   *
   * @param by who marks, a unit of the group
   */
  public static Decision<List<Mark>> read(List<Given> given, UnitCode by, Scheme.Group group) {
    List<Refusal> refusals = new ArrayList<>();
    Map<UnitCode, Mark> marks = new LinkedHashMap<>();
    for (int i = 0; i < given.size(); i++) {
      Given each = given.get(i);
      String unitAt = "marks." + i + ".unit";
      UnitCode of = UnitCode.parse(each.unit()).orElse(null);
      if (of != null && of.equals(by)) {
        refusals.add(Refusal.at(unitAt, "MARK_FOR_ONESELF"));
      } else if (of == null || !group.units().contains(of)) {
        refusals.add(Refusal.at(unitAt, "UNIT_NOT_IN_GROUP", each.unit()));
      } else if (outOfRange(each.mark())) {
        refusals.add(
            Refusal.at("marks." + i + ".mark", "MARK_OUT_OF_RANGE", Mark.HIGHEST, MOST_PLACES));
      } else if (marks.putIfAbsent(of, new Mark(by, of, each.mark())) != null) {
        refusals.add(Refusal.at(unitAt, "TWICE", each.unit()));
      }
    }
    List<String> missing =
        group.units().stream()
            .filter(unit -> !unit.equals(by))
            .filter(unit -> given.stream().noneMatch(each -> each.unit().equals(unit.value())))
            .map(UnitCode::value)
            .toList();
    if (!missing.isEmpty()) {
      refusals.add(Refusal.at("marks", "PEERS_WITHOUT_MARK", String.join(", ", missing)));
    }
    return refusals.isEmpty()
        ? Decision.accepted(List.copyOf(marks.values()))
        : Decision.refused(refusals);
  }

  private static boolean outOfRange(BigDecimal mark) {
    return mark.signum() < 0
        || mark.compareTo(Mark.HIGHEST) > 0
        || mark.stripTrailingZeros().scale() > MOST_PLACES;
  }
}
