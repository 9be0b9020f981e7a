package io.sunboard.tip.graphql;

import io.sunboard.media.MaskBox;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import io.sunboard.tip.TipCommand;
import io.sunboard.tip.app.TriageFiling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inputs as the schema has them, and what they mean. */
final class StaffTipInputs {

  private StaffTipInputs() {}

  /** What every step names. */
  interface OnTip {
    String tip();

    @Nullable Integer expectedRevision();

    @Nullable String idempotencyKey();
  }

  enum TipTriage {
    ACCEPT,
    DECLINE,
    TRANSFER,
    POINT_TO_DISCIPLINE
  }

  record PointInput(double latitude, double longitude) {}

  record BoxInput(double x, double y, double width, double height) {}

  record TipPhotoInput(String id, @Nullable List<BoxInput> boxes) {}

  record TipTransferInput(String system, String number, @Nullable String note) {}

  record TipProblemInput(
      @Nullable String category,
      String title,
      String description,
      String address,
      @Nullable PointInput location,
      @Nullable Boolean keepLocation,
      String territory,
      @Nullable List<TipPhotoInput> photos,
      @Nullable List<String> notPersonal) {

    private Decision<TriageTipInput.Wanted> read() {
      List<Refusal> refusals = new ArrayList<>();
      UnitCode ground = UnitCode.parse(territory).orElse(null);
      if (ground == null) {
        refusals.add(Refusal.at("problem.territory", "UNKNOWN_UNIT", territory));
      }
      boolean keep = Boolean.TRUE.equals(keepLocation);
      if (keep && location != null) {
        refusals.add(Refusal.at("problem.location", "ONE_OF_TWO", "location", "keepLocation"));
      }
      List<TriageFiling.Chosen> chosen = chosen(refusals);
      return ground == null || !refusals.isEmpty()
          ? Decision.refused(refusals)
          : Decision.accepted(
              new TriageTipInput.File(
                  new TriageFiling.Draft(
                      category,
                      title,
                      description,
                      address,
                      location == null ? null : location.latitude(),
                      location == null ? null : location.longitude(),
                      keep,
                      ground,
                      chosen,
                      notPersonal == null ? List.of() : notPersonal)));
    }

    private List<TriageFiling.Chosen> chosen(List<Refusal> refusals) {
      List<TriageFiling.Chosen> chosen = new ArrayList<>();
      for (int i = 0; photos != null && i < photos.size(); i++) {
        TipPhotoInput photo = photos.get(i);
        List<BoxInput> boxes = photo.boxes() == null ? List.of() : photo.boxes();
        try {
          chosen.add(
              new TriageFiling.Chosen(
                  UUID.fromString(photo.id()),
                  boxes.stream()
                      .map(box -> new MaskBox(box.x(), box.y(), box.width(), box.height()))
                      .toList()));
        } catch (IllegalArgumentException neverGiven) {
          refusals.add(Refusal.at("problem.photos." + i + ".id", "UNKNOWN_PHOTO"));
        }
      }
      return chosen;
    }
  }

  record TriageTipInput(
      String tip,
      TipTriage decision,
      @Nullable TipProblemInput problem,
      @Nullable String into,
      @Nullable String reason,
      @Nullable TipTransferInput transfer,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements OnTip {

    /** What is meant. */
    sealed interface Wanted {}

    record Step(TipCommand command) implements Wanted {}

    record Into(String problem) implements Wanted {}

    record File(TriageFiling.Draft draft) implements Wanted {}

    /** What is meant; or what is missing, or of no use with this decision. */
    Decision<Wanted> read() {
      List<Refusal> refusals = new ArrayList<>();
      idle(refusals, "problem", problem, decision == TipTriage.ACCEPT);
      idle(refusals, "into", into, decision == TipTriage.ACCEPT);
      idle(refusals, "reason", reason, decision == TipTriage.DECLINE);
      idle(refusals, "transfer", transfer, decision == TipTriage.TRANSFER);
      return refusals.isEmpty() ? meant() : Decision.refused(refusals);
    }

    private Decision<Wanted> meant() {
      return switch (decision) {
        case ACCEPT -> {
          if ((problem == null) == (into == null)) {
            yield Decision.refused(Refusal.at("problem", "ONE_OF_TWO", "problem", "into"));
          }
          yield problem != null ? problem.read() : into(into);
        }
        case DECLINE ->
            reason == null
                ? Decision.refused(Refusal.at("reason", "REQUIRED"))
                : Decision.accepted(new Step(new TipCommand.Decline(reason)));
        case TRANSFER ->
            transfer == null
                ? Decision.refused(Refusal.at("transfer", "REQUIRED"))
                : Decision.accepted(
                    new Step(
                        new TipCommand.Transfer(
                            transfer.system(), transfer.number(), transfer.note())));
        case POINT_TO_DISCIPLINE -> Decision.accepted(new Step(new TipCommand.PointToDiscipline()));
      };
    }

    private static Decision<Wanted> into(@Nullable String problem) {
      return Decision.accepted(new Into(String.valueOf(problem)));
    }

    private static void idle(
        List<Refusal> refusals, String field, @Nullable Object value, boolean wanted) {
      if (value != null && !wanted) {
        refusals.add(Refusal.at(field, "OF_NO_USE_HERE"));
      }
    }
  }

  record AssignTipInput(
      String tip,
      String to,
      @Nullable String note,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements OnTip {
    Decision<TipCommand> read() {
      return UnitCode.parse(to)
          .<Decision<TipCommand>>map(code -> Decision.accepted(new TipCommand.Assign(code, note)))
          .orElseGet(() -> Decision.refused(Refusal.at("to", "UNKNOWN_UNIT", to)));
    }
  }

  record SignForTipInput(
      String tip, @Nullable Integer expectedRevision, @Nullable String idempotencyKey)
      implements OnTip {}

  record ReplyToTipInput(
      String tip, String text, @Nullable Integer expectedRevision, @Nullable String idempotencyKey)
      implements OnTip {}

  record NoteOnTipInput(String tip, String text, @Nullable String idempotencyKey) implements OnTip {
    @Override
    public @Nullable Integer expectedRevision() {
      return null;
    }
  }

  record MergeTipsInput(
      String tip, String into, @Nullable Integer expectedRevision, @Nullable String idempotencyKey)
      implements OnTip {}

  record DecideContestInput(
      String tip,
      boolean upheld,
      String reason,
      @Nullable Integer expectedRevision,
      @Nullable String idempotencyKey)
      implements OnTip {}

  record ProposeTipRewardInput(String tip, BigDecimal amount, @Nullable Integer expectedRevision)
      implements OnTip {
    @Override
    public @Nullable String idempotencyKey() {
      return null;
    }
  }

  record SettleTipRewardInput(
      String entry, String claimCode, LocalDate on, String document, int expectedRevision) {

    /** Keeps the code out of logs. */
    @Override
    public String toString() {
      return "SettleTipRewardInput[entry=" + entry + "]";
    }
  }
}
