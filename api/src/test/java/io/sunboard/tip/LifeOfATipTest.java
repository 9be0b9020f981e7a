package io.sunboard.tip;

import static io.sunboard.tip.TipCases.OFFICE;
import static io.sunboard.tip.TipCases.OTHER_OFFICE;
import static io.sunboard.tip.TipCases.PHOTO;
import static io.sunboard.tip.TipCases.PROBLEM;
import static io.sunboard.tip.TipCases.RULES;
import static io.sunboard.tip.TipCases.accept;
import static io.sunboard.tip.TipCases.closed;
import static io.sunboard.tip.TipCases.in;
import static io.sunboard.tip.TipCases.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.exposure.PublicEvent;
import io.sunboard.problem.ProblemState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What steps do to a tip, and what its citizen is told of them. */
class LifeOfATipTest {

  private static final TipCommand.Contest CONTEST = new TipCommand.Contest("还在那里");

  @Test
  void whoeverFirstTakesAStepOwnsTheReplyUntilAnotherOfficeSigns() {
    TipCases cases = received();
    assertThat(cases.tip().handling().office()).isNull();
    cases.done(new TipCommand.Assign(OTHER_OFFICE, null));
    assertThat(cases.tip().handling().office()).isEqualTo(OFFICE);
    assertThat(cases.tip().handling().offeredTo()).isEqualTo(OTHER_OFFICE);
    assertThat(cases.refused(new TipCommand.Assign(OTHER_OFFICE, null)))
        .containsExactly("ALREADY_THERE");
    cases.done(new TipCommand.SignFor());
    assertThat(cases.tip().handling().offeredTo()).isNull();
    assertThat(cases.refused(new TipCommand.SignFor())).containsExactly("NOTHING_TO_SIGN_FOR");
  }

  @Test
  void theCitizenWaitsUntilThereIsAReply() {
    TipCases cases = received();
    assertThat(cases.tip().unanswered()).isTrue();
    cases.done(new TipCommand.Reply("正在核实"));
    assertThat(cases.tip().handling().answeredAt()).isEqualTo(cases.now());
    assertThat(cases.tip().unanswered()).isFalse();
    for (int i = 0; i < TipDecider.MOST_WAITING; i++) {
      cases.done(new TipCommand.AddMessage("补充" + i, List.of()));
    }
    assertThat(cases.tip().unanswered()).isTrue();
    assertThat(cases.refused(new TipCommand.AddMessage("再补充", List.of())))
        .containsExactly("TOO_MANY_MESSAGES");
    cases.done(new TipCommand.Reply("收到")).done(new TipCommand.AddMessage("谢谢", List.of()));
  }

  @Test
  void aClosingIsContestedOnceAndInTime() {
    TipCases cases = in(TipState.ACCEPTED);
    assertThat(cases.refused(CONTEST)).containsExactly("NOT_CLOSED");
    cases.moved(PublicEvent.Kind.VERIFICATION_PASSED, ProblemState.CLOSED);
    assertThat(cases.after(Duration.ofDays(15)).refused(CONTEST)).isEmpty();
    assertThat(cases.after(Duration.ofNanos(1)).refused(CONTEST))
        .containsExactly("CONTEST_TOO_LATE");
    cases.after(Duration.ofDays(-1)).done(CONTEST);
    assertThat(cases.refused(CONTEST)).containsExactly("CONTEST_PENDING");
    cases.done(new TipCommand.DecideContest(false, "现场已清除"));
    assertThat(cases.refused(CONTEST)).containsExactly("CONTEST_DECIDED");
    assertThat(cases.refused(new TipCommand.DecideContest(true, "x")))
        .containsExactly("NO_CONTEST");
    // The next closing is another one.
    cases
        .moved(PublicEvent.Kind.REOPENED, ProblemState.DISPATCHED)
        .moved(PublicEvent.Kind.VERIFICATION_PASSED, ProblemState.CLOSED)
        .done(CONTEST);
  }

  @Test
  void silenceIsFiveWorkingDaysLong() {
    TipCases cases = closed().done(CONTEST);
    // From Monday nine to the end of office on Friday, which is when the fifth day has run.
    Instant due = Objects.requireNonNull(cases.tip().contest()).dueAt();
    assertThat(due).isEqualTo(Instant.parse("2024-03-08T09:00:00Z"));
    cases.after(Duration.between(cases.now(), due).minusNanos(1));
    assertThat(cases.refused(new TipCommand.LapseContest())).containsExactly("NO_CONTEST");
    cases.after(Duration.ofNanos(1)).done(new TipCommand.LapseContest());
    assertThat(cases.tip().contest()).isNull();
    assertThat(cases.refused(new TipCommand.LapseContest())).containsExactly("NO_CONTEST");
  }

  @Test
  void whateverOpensTheProblemAgainEndsTheContest() {
    TipCases cases =
        closed().done(CONTEST).moved(PublicEvent.Kind.REOPENED, ProblemState.DISPATCHED);
    assertThat(cases.tip().contest()).isNull();
    assertThat(cases.tip().settledAt()).isNull();
  }

  @Test
  void isRatedOncePerClosingAndChangedForAWhile() {
    TipCommand five = new TipCommand.Rate(5, Fixed.YES, " 谢谢 ");
    assertThat(in(TipState.ACCEPTED).refused(five)).containsExactly("TIP_NOT_SETTLED");
    TipCases cases = closed().after(Duration.ofDays(100)).done(five);
    Tip.Rating rating = Objects.requireNonNull(cases.tip().rating());
    assertThat(rating).isEqualTo(new Tip.Rating(5, Fixed.YES, "谢谢", cases.now(), 1));
    assertThat(cases.refused(five)).containsExactly("RATING_OVER");
    TipCases early = closed().done(five).done(new TipCommand.Rate(1, Fixed.NO, null));
    assertThat(Objects.requireNonNull(early.tip().rating()).stars()).isEqualTo(1);
    early
        .moved(PublicEvent.Kind.REOPENED, ProblemState.DISPATCHED)
        .moved(PublicEvent.Kind.VERIFICATION_PASSED, ProblemState.CLOSED)
        .after(Duration.ofDays(16))
        .done(five);
    assertThat(Objects.requireNonNull(early.tip().rating()).closing()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"0", "6", "-1", "2147483647"})
  void hasOneToFiveStars(int stars) {
    assertThat(closed().refused(new TipCommand.Rate(stars, Fixed.PARTLY, null)))
        .containsExactly("NUMBER_OUT_OF_RANGE");
  }

  @Test
  void aMergedTipStandsWhereTheOtherStands() {
    TipCases other = closed();
    Tip merged = received().done(new TipCommand.Merge(other.tip())).tip();
    assertThat(merged.state()).isEqualTo(TipState.ACCEPTED);
    assertThat(merged.mergedInto()).isEqualTo(other.tip().id());
    assertThat(merged.problemState()).isEqualTo(ProblemState.CLOSED);
    assertThat(merged.settledAt()).isEqualTo(other.tip().settledAt());
    assertThat(merged.contestable(other.now(), RULES.contestWindow())).isTrue();
  }

  @Test
  void isMergedIntoNothingThatIsItselfMergedOrGone() {
    TipCases one = received();
    assertThat(one.refused(new TipCommand.Merge(null))).containsExactly("UNKNOWN_TIP");
    assertThat(one.refused(new TipCommand.Merge(one.tip()))).containsExactly("CANNOT_MERGE_INTO");
    Tip merged = received().done(new TipCommand.Merge(received().tip())).tip();
    assertThat(one.refused(new TipCommand.Merge(merged))).containsExactly("CANNOT_MERGE_INTO");
    Tip gone = received().done(new TipCommand.PointToDiscipline()).tip();
    assertThat(one.refused(new TipCommand.Merge(gone))).containsExactly("CANNOT_MERGE_INTO");
  }

  @Test
  void followsTheProblemThatItsProblemGoesOnAs() {
    UUID next = UUID.randomUUID();
    TipCases cases =
        in(TipState.ACCEPTED).moved(PublicEvent.Kind.MERGED, ProblemState.IN_PROGRESS, next);
    assertThat(Objects.requireNonNull(cases.tip().course()).problem()).isEqualTo(next);
    assertThat(cases.tip().course().acceptedInto()).isEqualTo(PROBLEM);
  }

  @Test
  void whatTheProblemDoesIsNoRevisionOfTheTip() {
    TipCases cases = in(TipState.ACCEPTED);
    int revision = cases.tip().revision();
    cases.moved(PublicEvent.Kind.DISPATCHED, ProblemState.DISPATCHED);
    assertThat(cases.tip().revision()).isEqualTo(revision);
    assertThat(cases.tip().entries()).isEqualTo(3);
  }

  @Test
  void nothingIsLeftOfAComplaintAboutAnOfficialButThatItWasThere() {
    Tip tip = received().done(new TipCommand.PointToDiscipline()).tip();
    assertThat(tip.sent().text()).isNull();
    assertThat(tip.sent().photos()).isEmpty();
    assertThat(tip.sent().place()).isEqualTo(TipPlace.ERASED);
    assertThat(tip.kept()).isFalse();
    assertThat(tip.state()).isEqualTo(TipState.DECLINED);
  }

  @Test
  void wordsAreNotErasedWhileAContestIsPending() {
    TipCases cases = closed().done(CONTEST);
    assertThat(cases.refused(new TipCommand.EraseWords())).containsExactly("CONTEST_PENDING");
    Tip erased =
        cases
            .done(new TipCommand.DecideContest(false, "已清除"))
            .done(new TipCommand.Rate(2, Fixed.NO, "不满意"))
            .done(new TipCommand.EraseWords())
            .tip();
    assertThat(erased.toString()).doesNotContain("路口有成堆垃圾", "东街12号", "不满意", "还在那里");
    assertThat(Objects.requireNonNull(erased.rating()).stars()).isEqualTo(2);
  }

  @Test
  void theCitizenIsToldOfOfficesAndNeverOfPersonsNorOfNotesBetweenThem() {
    TipCases cases =
        received()
            .done(new TipCommand.Note("内部意见"))
            .done(new TipCommand.Assign(OTHER_OFFICE, "内部附言"))
            .done(accept(ProblemState.FILED))
            .done(new TipCommand.Reply("已派单"));
    List<TipNews> told =
        cases.entries().stream().flatMap(entry -> TipNews.of(entry).stream()).toList();
    assertThat(told)
        .extracting(TipNews::kind)
        .containsExactly(TipNews.Kind.ASSIGNED, TipNews.Kind.ACCEPTED, TipNews.Kind.REPLIED);
    assertThat(told.toString()).doesNotContain("内部", "supervisor", "C-2024-000001");
    assertThat(told.getFirst().unit()).isEqualTo(OTHER_OFFICE);
    assertThat(told.getLast())
        .extracting(TipNews::text, TipNews::unit)
        .containsExactly("已派单", OFFICE);
  }

  @Test
  void onlyPhotosOfItsOwnArePassedOn() {
    assertThat(
            received()
                .refused(
                    new TipCommand.Accept(
                        PROBLEM, "n", ProblemState.FILED, List.of(PHOTO, UUID.randomUUID()))))
        .containsExactly("UNKNOWN_PHOTO");
  }
}
