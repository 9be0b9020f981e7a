package io.sunboard.problem.store;

import io.r2dbc.spi.Readable;
import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.platform.sql.Sql;
import io.sunboard.problem.DeferralKind;
import io.sunboard.problem.DueClock;
import io.sunboard.problem.Outcome;
import io.sunboard.problem.Parties;
import io.sunboard.problem.Parties.Party;
import io.sunboard.problem.Place;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.ProblemSource;
import io.sunboard.problem.ProblemState;
import io.sunboard.problem.Run;
import io.sunboard.problem.Stage;
import io.sunboard.problem.Sweep;
import io.sunboard.shared.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A problem out of its row. */
final class RowReader {

  /** A problem with the paths of the units around it. */
  static final String SELECT =
      """
      select p.*, tu.path territory_path, lu.path lead_path, iu.path inner_path,
             array(select a.code || ' ' || au.path
                   from unnest(p.assisting) with ordinality a (code, n)
                   join unit au on au.code = a.code order by a.n) assisting_paths
      from problem p
      join unit tu on tu.code = p.territory
      left join unit lu on lu.code = p.lead
      left join unit iu on iu.code = p.inner_unit
      """;

  private final Readable row;

  private RowReader(Readable row) {
    this.row = row;
  }

  static ProblemOnFile read(Readable row) {
    RowReader reader = new RowReader(row);
    Problem problem = reader.problem();
    return new ProblemOnFile(problem, reader.parties(problem), Sql.textOrNull(row, "colour"));
  }

  private Problem problem() {
    Run run = run();
    return new Problem(
        file(), stage(run), tally(), listing(), sweep(), Sql.number(row, "revision"));
  }

  private Problem.CaseFile file() {
    return new Problem.CaseFile(
        uuid("id"),
        Sql.text(row, "number"),
        Sql.text(row, "category"),
        ProblemSource.valueOf(Sql.text(row, "source")),
        Sql.text(row, "title"),
        Sql.text(row, "description"),
        new Place(
            Sql.text(row, "address"),
            row.get("latitude", Double.class),
            row.get("longitude", Double.class)),
        new UnitCode(Sql.text(row, "territory")),
        uuids("photos"),
        instant("reported_at"),
        instant("filed_at"),
        Sql.text(row, "filed_by"),
        Sql.flag(row, "sample"));
  }

  private @Nullable Run run() {
    UnitCode lead = unitOrNull("lead");
    if (lead == null) {
      return null;
    }
    return new Run(
        Sql.number(row, "run"),
        lead,
        texts("assisting").stream().map(UnitCode::new).toList(),
        Sql.text(row, "dispatched_by"),
        instant("dispatched_at"),
        limit("limit_amount", "limit_unit"),
        clock(),
        instant("return_by"),
        Sql.flag(row, "is_final"),
        extension(),
        Sql.flag(row, "deferral_asked") ? deferral() : null,
        inner());
  }

  private DueClock clock() {
    Instant due = instant("due_at");
    boolean provisional = Sql.flag(row, "due_provisional");
    Long left = row.get("clock_left_nanos", Long.class);
    return left == null
        ? new DueClock.Running(due, provisional)
        : new DueClock.Stopped(
            due,
            provisional,
            Duration.ofNanos(left),
            row.get("submitted_at") != null || state() == ProblemState.CLOSED);
  }

  private Run.Extension extension() {
    String extension = Sql.textOrNull(row, "extension");
    if (extension == null) {
      return new Run.Extension.None();
    }
    return switch (extension) {
      case "ASKED" ->
          new Run.Extension.Asked(
              limit("extension_amount", "extension_unit"), Sql.text(row, "extension_reason"));
      case "GRANTED" -> new Run.Extension.Granted();
      case "REFUSED" -> new Run.Extension.Refused();
      default -> throw new IllegalStateException("extension " + extension);
    };
  }

  private Run.Deferral deferral() {
    return new Run.Deferral(
        DeferralKind.valueOf(Sql.text(row, "deferral_kind")),
        Sql.text(row, "deferral_reason"),
        Sql.text(row, "deferral_interim"),
        Objects.requireNonNull(row.get("deferral_promised", LocalDate.class)));
  }

  private Run.@Nullable Inner inner() {
    UnitCode unit = unitOrNull("inner_unit");
    return unit == null
        ? null
        : new Run.Inner(
            unit,
            instant("inner_due_at"),
            Sql.textOrNull(row, "inner_report"),
            uuids("inner_photos"));
  }

  private Stage stage(@Nullable Run run) {
    return switch (state()) {
      case FILED -> new Stage.Filed();
      case DISPATCHED -> new Stage.Dispatched(there(run));
      case IN_PROGRESS -> new Stage.InProgress(there(run));
      case AWAITING_VERIFICATION ->
          new Stage.Awaiting(
              there(run),
              instant("submitted_at"),
              Sql.text(row, "submitted_by"),
              Sql.flag(row, "in_time"));
      case DEFERRED -> new Stage.Deferred(there(run), deferral(), instant("review_at"));
      case CLOSED ->
          new Stage.Closed(
              run,
              Outcome.valueOf(Sql.text(row, "outcome")),
              instant("closed_at"),
              row.get("in_time", Boolean.class),
              Sql.flag(row, "forced"));
      case DISMISSED -> new Stage.Dismissed(Sql.text(row, "dismissed_reason"));
      case MERGED -> new Stage.Merged(uuid("merged_into"), Sql.text(row, "merged_into_number"));
    };
  }

  private Problem.Tally tally() {
    return new Problem.Tally(
        Sql.number(row, "runs"),
        Set.copyOf(texts("dispatchers")),
        Sql.number(row, "returns"),
        Sql.flag(row, "verified"),
        Sql.number(row, "reworks"),
        Sql.flag(row, "extended"),
        Sql.number(row, "reopened"));
  }

  private Problem.@Nullable Listing listing() {
    UnitCode office = unitOrNull("listed_office");
    return office == null
        ? null
        : new Problem.Listing(
            office,
            instant("listed_due_at"),
            Sql.text(row, "listed_reason"),
            Problem.Listing.Result.valueOf(Sql.text(row, "listed_result")));
  }

  private @Nullable Sweep sweep() {
    String demand = Sql.textOrNull(row, "sweep");
    return demand == null
        ? null
        : new Sweep(
            demand,
            row.get("sweep_looked_at") == null
                ? null
                : new Sweep.Report(
                    Sql.number(row, "sweep_looked_at"), Sql.number(row, "sweep_put_right")));
  }

  private Parties parties(Problem problem) {
    Run run = problem.run();
    List<Party> assisting = new ArrayList<>();
    for (String helper : texts("assisting_paths")) {
      int space = helper.indexOf(' ');
      assisting.add(
          new Party(new UnitCode(helper.substring(0, space)), helper.substring(space + 1)));
    }
    Problem.Listing listing = problem.listing();
    return new Parties(
        problem.file().source(),
        new Party(problem.file().territory(), Sql.text(row, "territory_path")),
        run == null ? null : new Party(run.lead(), Sql.text(row, "lead_path")),
        assisting,
        run == null || run.inner() == null
            ? null
            : new Party(run.inner().unit(), Sql.text(row, "inner_path")),
        problem.tally().dispatchers(),
        problem.stage() instanceof Stage.Awaiting awaiting ? awaiting.submittedBy() : null,
        listing == null ? null : listing.office(),
        Sql.flag(row, "proposed"));
  }

  private ProblemState state() {
    return ProblemState.valueOf(Sql.text(row, "state"));
  }

  private TimeLimit limit(String amount, String unit) {
    return new TimeLimit(Sql.number(row, amount), LimitUnit.valueOf(Sql.text(row, unit)));
  }

  private UUID uuid(String column) {
    return Objects.requireNonNull(row.get(column, UUID.class), column);
  }

  private Instant instant(String column) {
    return Objects.requireNonNull(Sql.instantOrNull(row, column), column);
  }

  private @Nullable UnitCode unitOrNull(String column) {
    String code = Sql.textOrNull(row, column);
    return code == null ? null : new UnitCode(code);
  }

  private List<UUID> uuids(String column) {
    return List.of(Objects.requireNonNull(row.get(column, UUID[].class), column));
  }

  private List<String> texts(String column) {
    return List.of(Objects.requireNonNull(row.get(column, String[].class), column));
  }

  private static Run there(@Nullable Run run) {
    return Objects.requireNonNull(run, "a case in hand without a run");
  }
}
