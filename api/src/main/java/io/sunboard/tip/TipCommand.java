package io.sunboard.tip;

import io.sunboard.problem.ProblemState;
import io.sunboard.shared.UnitCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants to do with a tip. */
public sealed interface TipCommand {

  TipStep step();

  /** Passes it on; whoever has it stays answerable until the other office signs for it. */
  record Assign(UnitCode to, @Nullable String note) implements TipCommand {
    @Override
    public TipStep step() {
      return TipStep.ASSIGN;
    }
  }

  record SignFor() implements TipCommand {
    @Override
    public TipStep step() {
      return TipStep.SIGN_FOR;
    }
  }

  /**
   * @param status where the problem stands
   * @param photos those of the tip's that the problem gets
   */
  record Accept(UUID problem, String number, ProblemState status, List<UUID> photos)
      implements TipCommand {
    public Accept {
      photos = List.copyOf(photos);
    }

    @Override
    public TipStep step() {
      return TipStep.ACCEPT;
    }
  }

  record Decline(String reason) implements TipCommand {
    @Override
    public TipStep step() {
      return TipStep.DECLINE;
    }
  }

  record PointToDiscipline() implements TipCommand {
    @Override
    public TipStep step() {
      return TipStep.POINT_TO_DISCIPLINE;
    }
  }

  record Transfer(String system, @Nullable String number, @Nullable String note)
      implements TipCommand {
    @Override
    public TipStep step() {
      return TipStep.TRANSFER;
    }
  }

  /**
   * @param into null when there is no such tip
   */
  record Merge(@Nullable Tip into) implements TipCommand {
    @Override
    public TipStep step() {
      return TipStep.MERGE;
    }
  }

  record Reply(String text) implements TipCommand {
    @Override
    public TipStep step() {
      return TipStep.REPLY;
    }
  }

  /** A note between offices. */
  record Note(String text) implements TipCommand {
    @Override
    public TipStep step() {
      return TipStep.NOTE;
    }
  }

  record DecideContest(boolean upheld, String reason) implements TipCommand {
    @Override
    public TipStep step() {
      return TipStep.DECIDE_CONTEST;
    }
  }

  /** A message of the citizen. */
  record AddMessage(String text, List<UUID> photos) implements TipCommand {
    public AddMessage {
      photos = List.copyOf(photos);
    }

    @Override
    public TipStep step() {
      return TipStep.ADD_MESSAGE;
    }
  }

  record Rate(int stars, Fixed fixed, @Nullable String text) implements TipCommand {
    @Override
    public TipStep step() {
      return TipStep.RATE;
    }
  }

  record Contest(String reason) implements TipCommand {
    @Override
    public TipStep step() {
      return TipStep.CONTEST;
    }
  }

  /** What the clock does by itself when nobody decided a contest. */
  record LapseContest() implements TipCommand {
    @Override
    public TipStep step() {
      return TipStep.LAPSE_CONTEST;
    }
  }

  /** What the clock does by itself when the time is over for which words are kept. */
  record EraseWords() implements TipCommand {
    @Override
    public TipStep step() {
      return TipStep.ERASE_WORDS;
    }
  }
}
