package io.sunboard.problem.store;

import io.sunboard.problem.DueClock;
import io.sunboard.problem.Happened;
import io.sunboard.problem.Place;
import io.sunboard.problem.Problem;
import io.sunboard.problem.Problem.CaseFile;
import io.sunboard.problem.Problem.Listing;
import io.sunboard.problem.Problem.Tally;
import io.sunboard.problem.Run;
import io.sunboard.problem.Stage;
import io.sunboard.problem.Sweep;
import io.sunboard.shared.UnitCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A problem and its events as rows, column by column, for {@code jsonb_populate_recordset}. */
final class RowWriter {

  private final Map<String, @Nullable Object> row = new LinkedHashMap<>();

  private RowWriter() {}

  /** Every column but those that other features keep. */
  static Map<String, @Nullable Object> problem(Problem problem) {
    RowWriter writer = new RowWriter();
    writer.file(problem);
    writer.run(problem.run());
    writer.stage(problem.stage());
    writer.tally(problem.tally());
    writer.listing(problem.listing());
    writer.sweep(problem.sweep());
    return writer.row;
  }

  static Map<String, @Nullable Object> event(UUID problem, Happened happened, EventJson json) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("problem_id", problem);
    row.put("number", happened.number());
    row.put("type", happened.event().type());
    row.put("happened_at", happened.happenedAt());
    row.put("recorded_at", happened.recordedAt());
    row.put("actor", happened.actor());
    row.put("staff_role", happened.role());
    row.put("unit", value(happened.unit()));
    row.put("data", json.write(happened.event()));
    return row;
  }

  private void file(Problem problem) {
    CaseFile file = problem.file();
    Place place = file.place();
    row.put("id", file.id());
    row.put("number", file.number());
    row.put("revision", problem.revision());
    row.put("state", problem.state());
    row.put("category", file.category());
    row.put("source", file.source());
    row.put("title", file.title());
    row.put("description", file.description());
    row.put("address", place.address());
    row.put("latitude", place.latitude());
    row.put("longitude", place.longitude());
    row.put("territory", file.territory().value());
    row.put("photos", file.photos());
    row.put("reported_at", file.reportedAt());
    row.put("filed_at", file.filedAt());
    row.put("filed_by", file.filedBy());
    row.put("sample", file.sample());
  }

  private void run(@Nullable Run run) {
    Run.Inner inner = run == null ? null : run.inner();
    row.put("lead", run == null ? null : run.lead().value());
    row.put(
        "assisting",
        run == null ? List.of() : run.assisting().stream().map(UnitCode::value).toList());
    row.put("inner_unit", inner == null ? null : inner.unit().value());
    row.put("inner_due_at", inner == null ? null : inner.dueAt());
    row.put("inner_report", inner == null ? null : inner.report());
    row.put("inner_photos", inner == null ? List.of() : inner.photos());
    row.put("run", run == null ? 0 : run.number());
    row.put("dispatched_by", run == null ? null : run.dispatchedBy());
    row.put("dispatched_at", run == null ? null : run.dispatchedAt());
    row.put("limit_amount", run == null ? null : run.limit().amount());
    row.put("limit_unit", run == null ? null : run.limit().unit());
    row.put("due_at", run == null ? null : run.clock().dueAt());
    row.put("due_provisional", run != null && run.clock().provisional());
    row.put(
        "clock_left_nanos",
        run != null && run.clock() instanceof DueClock.Stopped stopped
            ? stopped.left().toNanos()
            : null);
    row.put("return_by", run == null ? null : run.returnBy());
    row.put("is_final", run != null && run.isFinal());
    extension(run == null ? new Run.Extension.None() : run.extension());
    deferral(run == null ? null : run.asked(), run != null && run.asked() != null);
  }

  private void extension(Run.Extension extension) {
    Run.Extension.Asked asked = extension instanceof Run.Extension.Asked a ? a : null;
    row.put(
        "extension",
        switch (extension) {
          case Run.Extension.None _ -> null;
          case Run.Extension.Asked _ -> "ASKED";
          case Run.Extension.Granted _ -> "GRANTED";
          case Run.Extension.Refused _ -> "REFUSED";
        });
    row.put("extension_amount", asked == null ? null : asked.by().amount());
    row.put("extension_unit", asked == null ? null : asked.by().unit());
    row.put("extension_reason", asked == null ? null : asked.reason());
  }

  private void deferral(Run.@Nullable Deferral deferral, boolean asked) {
    row.put("deferral_asked", asked);
    row.put("deferral_kind", deferral == null ? null : deferral.kind());
    row.put("deferral_reason", deferral == null ? null : deferral.reason());
    row.put("deferral_interim", deferral == null ? null : deferral.interim());
    row.put("deferral_promised", deferral == null ? null : deferral.promisedOn());
  }

  private void stage(Stage stage) {
    Stage.Awaiting awaiting = stage instanceof Stage.Awaiting at ? at : null;
    Stage.Closed closed = stage instanceof Stage.Closed at ? at : null;
    Stage.Merged merged = stage instanceof Stage.Merged at ? at : null;
    row.put("submitted_at", awaiting == null ? null : awaiting.submittedAt());
    row.put("submitted_by", awaiting == null ? null : awaiting.submittedBy());
    row.put(
        "in_time",
        awaiting != null ? (Boolean) awaiting.inTime() : closed == null ? null : closed.inTime());
    row.put("outcome", closed == null ? null : closed.outcome());
    row.put("closed_at", closed == null ? null : closed.at());
    row.put("forced", closed != null && closed.forced());
    row.put("merged_into", merged == null ? null : merged.into());
    row.put("merged_into_number", merged == null ? null : merged.intoNumber());
    row.put("dismissed_reason", stage instanceof Stage.Dismissed(String reason) ? reason : null);
    if (stage instanceof Stage.Deferred(_, Run.Deferral deferral, var reviewAt)) {
      deferral(deferral, false);
      row.put("review_at", reviewAt);
    } else {
      row.put("review_at", null);
    }
  }

  private void tally(Tally tally) {
    row.put("runs", tally.runs());
    row.put("dispatchers", tally.dispatchers());
    row.put("returns", tally.returns());
    row.put("verified", tally.verified());
    row.put("reworks", tally.reworks());
    row.put("extended", tally.extended());
    row.put("reopened", tally.reopened());
  }

  private void listing(@Nullable Listing listing) {
    row.put("listed_office", listing == null ? null : listing.office().value());
    row.put("listed_due_at", listing == null ? null : listing.dueAt());
    row.put("listed_reason", listing == null ? null : listing.reason());
    row.put("listed_result", listing == null ? null : listing.result());
  }

  private void sweep(@Nullable Sweep sweep) {
    Sweep.Report report = sweep == null ? null : sweep.report();
    row.put("sweep", sweep == null ? null : sweep.demand());
    row.put("sweep_looked_at", report == null ? null : report.lookedAt());
    row.put("sweep_put_right", report == null ? null : report.putRight());
  }

  private static @Nullable String value(@Nullable UnitCode code) {
    return code == null ? null : code.value();
  }
}
