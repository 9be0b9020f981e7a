package io.sunboard.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.LadderDocument.LimitEntry;
import io.sunboard.ticket.LadderDocument.RungEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reading a ladder from a scheme, with every fault by its place. */
class LadderReadingTest {

  private static final RungEntry WHITE = entry("WHITE", "DISPATCH", null, null, null);
  private static final RungEntry YELLOW = entry("YELLOW", "SHARE_OF_LIMIT", 80, null, null);
  private static final RungEntry RED =
      new RungEntry(
          "RED",
          "AFTER_YELLOW",
          null,
          new LimitEntry(2, "WORKING_DAYS"),
          null,
          "FOR_SIGNATURE",
          1,
          List.of("XN-CJB"));

  private static RungEntry entry(
      String colour,
      String on,
      @Nullable Integer percent,
      @Nullable LimitEntry after,
      @Nullable Integer nth) {
    return new RungEntry(colour, on, percent, after, nth, null, null, null);
  }

  private final List<Refusal> faults = new ArrayList<>();

  private @Nullable Ladder read(String agency, @Nullable RungEntry... rungs) {
    return LadderReading.read(
        new LadderDocument(agency, "XN-CJB", Arrays.asList(rungs)),
        "ladder",
        new UnitCode("XN-CJB")::equals,
        faults);
  }

  private List<String> found() {
    return faults.stream().map(f -> String.join(".", f.field()) + " " + f.code()).toList();
  }

  @Test
  void readsWhiteYellowAndRed() {
    assertThat(read("咸创办督", WHITE, YELLOW, RED))
        .isEqualTo(
            new Ladder(
                "咸创办督",
                new UnitCode("XN-CJB"),
                List.of(
                    new Rung(
                        TicketColour.WHITE,
                        new Trigger.Dispatch(),
                        Signing.AUTOMATIC,
                        0,
                        List.of()),
                    new Rung(
                        TicketColour.YELLOW,
                        new Trigger.Share(80),
                        Signing.AUTOMATIC,
                        0,
                        List.of()),
                    new Rung(
                        TicketColour.RED,
                        new Trigger.AfterYellow(new TimeLimit(2, LimitUnit.WORKING_DAYS)),
                        Signing.FOR_SIGNATURE,
                        1,
                        List.of(new UnitCode("XN-CJB"))))));
    assertThat(faults).isEmpty();
  }

  @Test
  void wantsOneWhiteRungFirstAndOneYellowAtMost() {
    read("督", YELLOW, WHITE);
    read("督", WHITE, WHITE);
    read("督", WHITE, YELLOW, YELLOW);
    read("督", WHITE, RED);
    assertThat(found())
        .containsExactly(
            "ladder.rungs.0 WHITE_FIRST",
            "ladder.rungs.0 WHITE_FIRST",
            "ladder.rungs ONE_YELLOW",
            "ladder.rungs NO_YELLOW");
  }

  @Test
  void namesEveryFaultByItsPlace() {
    read(
        "咸 督1",
        WHITE,
        new RungEntry("GREEN", "SOMETIMES", null, null, null, "PERHAPS", 9, List.of("XN-NO")),
        entry("YELLOW", "SHARE_OF_LIMIT", 101, null, null),
        entry("RED", "AFTER_YELLOW", null, null, null),
        entry("RED", "FAILED_VERIFICATION", null, null, 0),
        entry("YELLOW", "FALSE_REPORT", null, null, null),
        null);
    assertThat(found())
        .contains(
            "ladder.agency MALFORMED_AGENCY",
            "ladder.rungs.1.colour ONE_OF",
            "ladder.rungs.1.trigger ONE_OF",
            "ladder.rungs.1.signing ONE_OF",
            "ladder.rungs.1.superiors NUMBER_OUT_OF_RANGE",
            "ladder.rungs.1.copies.0 UNKNOWN_UNIT",
            "ladder.rungs.2.percent NUMBER_OUT_OF_RANGE",
            "ladder.rungs.3.after REQUIRED",
            "ladder.rungs.4.nth NUMBER_OUT_OF_RANGE",
            "ladder.rungs.5.trigger RUNG_OF_ANOTHER_COLOUR",
            "ladder.rungs.6.colour ONE_OF");
  }

  @Test
  void wantsRungsAndLettersForItsNumbers() {
    LadderReading.read(new LadderDocument(null, "nobody", null), "ladder", _ -> false, faults);
    assertThat(found())
        .containsExactly(
            "ladder.agency REQUIRED", "ladder.issuer UNKNOWN_UNIT", "ladder.rungs RUNGS");
  }
}
