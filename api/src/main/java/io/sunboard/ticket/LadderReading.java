package io.sunboard.ticket;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.LadderDocument.LimitEntry;
import io.sunboard.ticket.LadderDocument.RungEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ladder's document and finds every fault in it, each with its place: {@code
 * ladder.rungs.1.percent}.
 */
public final class LadderReading {

  private static final int LONGEST_AGENCY = 20;
  private static final int MOST_RUNGS = 10;
  private static final int MOST_SUPERIORS = 5;
  private static final int MOST_FAILURES = 20;
  private static final RungEntry NOTHING =
      new RungEntry(null, null, null, null, null, null, null, null);

  private enum On {
    DISPATCH,
    SHARE_OF_LIMIT,
    AFTER_YELLOW,
    FAILED_VERIFICATION,
    FALSE_REPORT,
    LISTING_FAILED
  }

  private final String place;
  private final Predicate<UnitCode> known;
  private final List<Refusal> faults;

  private LadderReading(String place, Predicate<UnitCode> known, List<Refusal> faults) {
    this.place = place;
    this.known = known;
    this.faults = faults;
  }

  /**
   * The ladder that the document describes; null when it has faults.
   *
   * @param place where the document stands in a larger one
   * @param known whether there is a unit of that code
   * @param faults where what is wrong is added
   */
  public static @Nullable Ladder read(
      LadderDocument document, String place, Predicate<UnitCode> known, List<Refusal> faults) {
    int before = faults.size();
    LadderReading reading = new LadderReading(place, known, faults);
    String agency = reading.agency(document.agency());
    UnitCode issuer = document.issuer() == null ? null : reading.unit("issuer", document.issuer());
    List<Rung> rungs = reading.rungs(document.rungs());
    return faults.size() == before ? new Ladder(agency, issuer, rungs) : null;
  }

  private String agency(@Nullable String agency) {
    if (agency == null || agency.isBlank()) {
      fault("agency", "REQUIRED");
      return "";
    }
    if (agency.length() > LONGEST_AGENCY || agency.chars().anyMatch(LadderReading::notInNumbers)) {
      fault("agency", "MALFORMED_AGENCY", agency, LONGEST_AGENCY);
    }
    return agency;
  }

  /** What would make a number ambiguous, or not fit into an address. */
  private static boolean notInNumbers(int letter) {
    return !Character.isLetter(letter);
  }

  private List<Rung> rungs(@Nullable List<RungEntry> given) {
    List<Rung> rungs = new ArrayList<>();
    List<RungEntry> entries = given == null ? List.of() : given;
    if (entries.isEmpty() || entries.size() > MOST_RUNGS) {
      fault("rungs", "RUNGS", MOST_RUNGS);
      return rungs;
    }
    for (int i = 0; i < entries.size(); i++) {
      rungs.add(rung("rungs." + i, Objects.requireNonNullElse(entries.get(i), NOTHING)));
    }
    boolean whiteFirst =
        rungs.getFirst().colour() == TicketColour.WHITE
            && rungs.getFirst().trigger() instanceof Trigger.Dispatch;
    if (!whiteFirst || count(rungs, TicketColour.WHITE) != 1) {
      fault("rungs.0", "WHITE_FIRST");
    }
    if (count(rungs, TicketColour.YELLOW) > 1) {
      fault("rungs", "ONE_YELLOW");
    }
    boolean afterYellow =
        rungs.stream().anyMatch(rung -> rung.trigger() instanceof Trigger.AfterYellow);
    if (afterYellow && count(rungs, TicketColour.YELLOW) == 0) {
      fault("rungs", "NO_YELLOW");
    }
    return rungs;
  }

  private static long count(List<Rung> rungs, TicketColour colour) {
    return rungs.stream().filter(rung -> rung.colour() == colour).count();
  }

  private Rung rung(String at, RungEntry entry) {
    TicketColour colour =
        oneOf(at + ".colour", entry.colour(), TicketColour.values(), TicketColour.WHITE);
    Trigger trigger = trigger(at, entry);
    boolean fits =
        switch (colour) {
          case WHITE -> trigger instanceof Trigger.Dispatch;
          case YELLOW -> trigger instanceof Trigger.Share;
          case RED -> !(trigger instanceof Trigger.Dispatch);
        };
    if (!fits) {
      fault(at + ".trigger", "RUNG_OF_ANOTHER_COLOUR", colour);
    }
    String signing = entry.signing() == null ? Signing.AUTOMATIC.name() : entry.signing();
    List<UnitCode> copies = new ArrayList<>();
    List<String> codes = entry.copies() == null ? List.of() : entry.copies();
    for (int i = 0; i < codes.size(); i++) {
      UnitCode copy = unit(at + ".copies." + i, codes.get(i));
      if (copy != null) {
        copies.add(copy);
      }
    }
    return new Rung(
        colour,
        trigger,
        oneOf(at + ".signing", signing, Signing.values(), Signing.AUTOMATIC),
        number(
            at + ".superiors", Objects.requireNonNullElse(entry.superiors(), 0), 0, MOST_SUPERIORS),
        copies);
  }

  private Trigger trigger(String at, RungEntry entry) {
    return switch (oneOf(at + ".trigger", entry.trigger(), On.values(), On.DISPATCH)) {
      case DISPATCH -> new Trigger.Dispatch();
      case SHARE_OF_LIMIT ->
          new Trigger.Share(number(at + ".percent", entry.percent(), 1, Trigger.Share.WHOLE));
      case AFTER_YELLOW -> new Trigger.AfterYellow(time(at + ".after", entry.after()));
      case FAILED_VERIFICATION ->
          new Trigger.FailedVerification(number(at + ".nth", entry.nth(), 1, MOST_FAILURES));
      case FALSE_REPORT -> new Trigger.FalseReport();
      case LISTING_FAILED -> new Trigger.ListingFailed();
    };
  }

  private TimeLimit time(String at, @Nullable LimitEntry entry) {
    if (entry == null) {
      fault(at, "REQUIRED");
      return new TimeLimit(1, LimitUnit.WORKING_DAYS);
    }
    return new TimeLimit(
        number(at + ".amount", entry.amount(), 1, TimeLimit.MOST),
        oneOf(at + ".unit", entry.unit(), LimitUnit.values(), LimitUnit.WORKING_DAYS));
  }

  private @Nullable UnitCode unit(String at, @Nullable String code) {
    UnitCode parsed = code == null ? null : UnitCode.parse(code).orElse(null);
    if (parsed == null || !known.test(parsed)) {
      fault(at, "UNKNOWN_UNIT", String.valueOf(code));
    }
    return parsed;
  }

  private int number(String at, @Nullable Integer number, int least, int most) {
    if (number == null || number < least || number > most) {
      fault(at, "NUMBER_OUT_OF_RANGE", least, most);
      return Math.max(least, 1);
    }
    return number;
  }

  private <E extends Enum<E>> E oneOf(String at, @Nullable String name, E[] values, E otherwise) {
    for (E value : values) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    fault(at, "ONE_OF", String.join(", ", Arrays.stream(values).map(Enum::name).toList()));
    return otherwise;
  }

  private void fault(String at, String code, Object... arguments) {
    faults.add(new Refusal(code, List.of((place + "." + at).split("\\.", -1)), List.of(arguments)));
  }
}
