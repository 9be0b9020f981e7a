package io.sunboard.ticket.store;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.shared.Refusal;
import io.sunboard.ticket.Ladder;
import io.sunboard.ticket.LadderDocument;
import io.sunboard.ticket.LadderReading;
import io.sunboard.ticket.LadderRun;
import io.sunboard.ticket.LadderRun.Pending;
import io.sunboard.ticket.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A run of the ladder as it is kept: with the ladder as it was when the run began. */
@Component
class LadderJson {

  private record Kept(
      LadderDocument ladder,
      int amount,
      LimitUnit unit,
      List<KeptRung> pending,
      boolean frozen,
      int failures) {}

  /**
   * @param dueAt null for what has no date
   * @param left in nanoseconds; null while the time runs
   */
  private record KeptRung(int rung, @Nullable Instant dueAt, @Nullable Long left) {}

  private final JsonMapper json;

  LadderJson(JsonMapper json) {
    this.json = json;
  }

  String write(LadderRun run) {
    List<KeptRung> pending =
        run.pending().stream()
            .map(each ->
                switch (each.waiting()) {
                  case Waiting.Until(Instant due) -> new KeptRung(each.rung(), due, null);
                  case Waiting.Frozen(Instant due, Duration left) ->
                      new KeptRung(each.rung(), due, left.toNanos());
                  case Waiting.ForEvent _ -> new KeptRung(each.rung(), null, null);
                })
            .toList();
    return json.writeValueAsString(
        new Kept(
            LadderDocument.of(run.ladder()),
            run.limit().amount(),
            run.limit().unit(),
            pending,
            run.frozen(),
            run.failures()));
  }

  LadderRun read(String text) {
    Kept kept = json.readValue(text, Kept.class);
    List<Refusal> faults = new ArrayList<>();
    Ladder ladder = LadderReading.read(kept.ladder(), "ladder", _ -> true, faults);
    if (ladder == null) {
      throw new IllegalStateException("a kept ladder no longer reads: " + faults);
    }
    return new LadderRun(
        ladder,
        new TimeLimit(kept.amount(), kept.unit()),
        kept.pending().stream()
            .map(each -> new Pending(each.rung(), waiting(each.dueAt(), each.left())))
            .toList(),
        kept.frozen(),
        kept.failures());
  }

  private static Waiting waiting(@Nullable Instant dueAt, @Nullable Long left) {
    return dueAt == null
        ? new Waiting.ForEvent()
        : left == null
            ? new Waiting.Until(dueAt)
            : new Waiting.Frozen(dueAt, Duration.ofNanos(left));
  }
}
