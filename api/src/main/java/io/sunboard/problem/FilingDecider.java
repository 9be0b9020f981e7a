package io.sunboard.problem;

import io.sunboard.calendar.TimeLimit;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.problem.ProblemCommand.Dispatch;
import io.sunboard.problem.ProblemCommand.Merge;
import io.sunboard.problem.ProblemCommand.Reopen;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import java.util.List;

/**
 * What the office does with a case that is nobody's yet, or is to be somebody else's: dispatch,
 * merge, reopen.
 */
final class FilingDecider extends Deciding {

  FilingDecider(Problem problem, Situation around) {
    super(problem, around);
  }

  Decision<ProblemEvent> dispatch(Dispatch c) {
    Run running = problem.run();
    boolean again = problem.state() != ProblemState.FILED;
    boolean decided = c.jointMeeting() != null;
    if (problem.tally().returns() >= ProblemDecider.RETURNS && !decided) {
      faults.add(Refusal.at("jointMeeting", "JOINT_MEETING_REQUIRED", ProblemDecider.RETURNS));
    }
    if (decided) {
      faults.text("jointMeeting", c.jointMeeting(), LONGEST_NOTE);
    }
    if (again) {
      faults.text("note", c.note(), LONGEST_NOTE);
    } else if (c.note() != null) {
      faults.text("note", c.note(), LONGEST_NOTE);
    }
    if (running != null && running.isFinal() && !decided) {
      faults.add(Refusal.at("jointMeeting", "JOINT_MEETING_REQUIRED", ProblemDecider.RETURNS));
    }
    faults.unit("lead", c.lead(), around);
    for (int i = 0; i < c.assisting().size(); i++) {
      UnitCode helper = c.assisting().get(i);
      faults.unit("assisting." + i, helper, around);
      if (helper.equals(c.lead()) || c.assisting().indexOf(helper) < i) {
        faults.add(Refusal.at("assisting." + i, "TWICE", helper));
      }
    }
    return faults.or(() -> {
      TimeLimit limit = c.limit() == null ? around.category().limit() : c.limit();
      WorkCalendar.Due due = around.calendar().due(around.now(), limit);
      return new ProblemEvent.Dispatched(
          problem.tally().runs() + 1,
          c.lead(),
          c.assisting(),
          limit,
          due.at(),
          due.provisional(),
          around.calendar().due(around.now(), around.category().returnLimit()).at(),
          decided,
          again,
          decided ? c.jointMeeting() : c.note());
    });
  }

  Decision<ProblemEvent> merge(Merge c) {
    Problem into = c.into();
    if (into == null) {
      return Decision.refused(Refusal.at("into", "UNKNOWN_PROBLEM"));
    }
    if (into.id().equals(problem.id())) {
      return Decision.refused(Refusal.at("into", "MERGE_INTO_ITSELF", into.number()));
    }
    if (!into.state().open()) {
      return Decision.refused(
          Refusal.at("into", "MERGE_INTO_ENDED", into.number(), into.state().name()));
    }
    return accepted(new ProblemEvent.Merged(into.id(), into.number()));
  }

  Decision<ProblemEvent> reopen(Reopen c) {
    faults.text("note", c.note(), LONGEST_NOTE);
    Run last = problem.run();
    UnitCode lead = c.lead() != null ? c.lead() : last == null ? null : last.lead();
    if (lead == null) {
      return Decision.refused(Refusal.at("lead", "LEAD_REQUIRED"));
    }
    faults.unit("lead", lead, around);
    return faults.or(() -> {
      TimeLimit limit = c.limit() == null ? around.category().limit() : c.limit();
      WorkCalendar.Due due = around.calendar().due(around.now(), limit);
      return new ProblemEvent.Reopened(
          c.why(),
          c.note(),
          problem.tally().runs() + 1,
          lead,
          last == null || !lead.equals(last.lead()) ? List.of() : last.assisting(),
          limit,
          due.at(),
          due.provisional(),
          around.calendar().due(around.now(), around.category().returnLimit()).at());
    });
  }
}
