package io.sunboard.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Period;
import io.sunboard.shared.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublicationTest {

  private static final String AUTHOR = "author";
  private static final String CHECKER = "checker";
  private static final String LEADER = "leader";
  private static final Instant EMBARGO = Instant.parse("2023-07-12T02:00:00Z");

  private static final Map<ConfidentialityItem, Boolean> CLEAR =
      Arrays.stream(ConfidentialityItem.values())
          .collect(Collectors.toMap(item -> item, _ -> true));

  /** What can be done to a publication, each as somebody may do it. */
  private enum Command {
    CHECK {
      @Override
      Decision<Publication> on(Publication publication, int expected) {
        return publication.check(CHECKER, CLEAR, expected);
      }
    },
    SIGN {
      @Override
      Decision<Publication> on(Publication publication, int expected) {
        return publication.sign(LEADER, EMBARGO, true, expected);
      }
    },
    RELEASE {
      @Override
      Decision<Publication> on(Publication publication, int expected) {
        return publication.release(CHECKER, EMBARGO, EMBARGO, true, expected);
      }
    };

    abstract Decision<Publication> on(Publication publication, int expected);
  }

  private static Publication aPublication(PublicationStatus status) {
    boolean checked = status != PublicationStatus.DRAFTED;
    boolean signed = checked && status != PublicationStatus.CHECKED;
    return new Publication(
        new UUID(0, 1),
        "咸城管通〔2023〕6号",
        1,
        PublicationKind.MONTHLY_NOTICE,
        Audience.PUBLIC,
        status,
        "2023年6月通报",
        Period.parse("2023-06").orElseThrow(),
        false,
        content(
            NoticePart.BASIS,
            NoticePart.PROBLEMS,
            NoticePart.SALIENT,
            NoticePart.NEXT,
            NoticePart.SIGNATURE,
            NoticePart.ANNEXES),
        List.of(new UUID(0, 2)),
        AUTHOR,
        checked ? CHECKER : null,
        signed ? LEADER : null,
        signed ? EMBARGO : null,
        status == PublicationStatus.RELEASED ? EMBARGO : null,
        4,
        Edition.FIRST);
  }

  /** Nothing but the reasons why these parts are not there. */
  private static PublicationContent content(NoticePart... absent) {
    return new PublicationContent(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        NoticeParts.NONE.without(
            Stream.of(absent).map(part -> new NoticeParts.Absence(part, "本期没有")).toList()));
  }

  private static Publication accepted(Decision<Publication> decision) {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<Publication>) decision).value();
  }

  private static Decision<Publication> release(Publication signed, Instant now) {
    return signed.release(CHECKER, now, now, true, 4);
  }

  /** Every status × every command: where it leads, or why it is refused. */
  @ParameterizedTest
  @CsvSource({
    "DRAFTED,  CHECK,   CHECKED,  ",
    "DRAFTED,  SIGN,    ,         PUBLICATION_NOT_CHECKED",
    "DRAFTED,  RELEASE, ,         PUBLICATION_NOT_SIGNED",
    "CHECKED,  CHECK,   ,         PUBLICATION_NOT_DRAFTED",
    "CHECKED,  SIGN,    SIGNED,   ",
    "CHECKED,  RELEASE, ,         PUBLICATION_NOT_SIGNED",
    "SIGNED,   CHECK,   ,         PUBLICATION_NOT_DRAFTED",
    "SIGNED,   SIGN,    ,         PUBLICATION_NOT_CHECKED",
    "SIGNED,   RELEASE, RELEASED, ",
    "RELEASED, CHECK,   ,         PUBLICATION_NOT_DRAFTED",
    "RELEASED, SIGN,    ,         PUBLICATION_NOT_CHECKED",
    "RELEASED, RELEASE, ,         PUBLICATION_NOT_SIGNED",
  })
  void takesOnlyTheStepsOfItsStatus(
      PublicationStatus status, Command command, PublicationStatus next, String refusal) {
    Decision<Publication> decision = command.on(aPublication(status), 4);
    if (next == null) {
      assertThat(decision)
          .isEqualTo(Decision.refused(Refusal.at("publication", refusal, status.name())));
    } else {
      assertThat(accepted(decision).status()).isEqualTo(next);
      assertThat(accepted(decision).revision()).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  void refusesEveryStepOfWhoeverHasReadAnotherRevision(Command command) {
    for (PublicationStatus status : PublicationStatus.values()) {
      assertThat(command.on(aPublication(status), 3))
          .isEqualTo(Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", 4)));
    }
  }

  @Test
  void aMonthsNoticeIsNotCheckedWhileAPartIsMissingWithoutAReason() {
    Publication draft = aPublication(PublicationStatus.DRAFTED);
    Publication bare = draft.saying(draft.title(), content(NoticePart.BASIS, NoticePart.ANNEXES));
    assertThat(bare.check(CHECKER, CLEAR, 4))
        .isEqualTo(
            Decision.refused(
                List.of(
                    Refusal.at("publication", "NOTICE_PART_MISSING", "PROBLEMS"),
                    Refusal.at("publication", "NOTICE_PART_MISSING", "SALIENT"),
                    Refusal.at("publication", "NOTICE_PART_MISSING", "NEXT"),
                    Refusal.at("publication", "NOTICE_PART_MISSING", "SIGNATURE"))));
  }

  @Test
  void aMonthsNoticeDoesNotSayThatItLacksWhatItHas() {
    Publication draft = aPublication(PublicationStatus.DRAFTED);
    Publication odd = draft.saying(draft.title(), content(NoticePart.values()));
    assertThat(odd.check(CHECKER, CLEAR, 4))
        .isEqualTo(
            Decision.refused(Refusal.at("publication", "NOTICE_PART_NOT_ABSENT", "RANKING")));
  }

  @Test
  void rememberWhoTookWhichStep() {
    Publication checked =
        accepted(aPublication(PublicationStatus.DRAFTED).check(CHECKER, CLEAR, 4));
    assertThat(checked.checkedBy()).isEqualTo(CHECKER);
    Publication signed = accepted(checked.sign(LEADER, EMBARGO, true, 5));
    assertThat(signed.signedBy()).isEqualTo(LEADER);
    assertThat(signed.releaseAt()).isEqualTo(EMBARGO);
    Publication released = accepted(signed.release(CHECKER, EMBARGO, EMBARGO, true, 6));
    assertThat(released.releasedAt()).isEqualTo(EMBARGO);
    assertThat(released.draftedBy()).isEqualTo(AUTHOR);
    assertThat(released.checkedBy()).isEqualTo(CHECKER);
    assertThat(released.signedBy()).isEqualTo(LEADER);
  }

  @Test
  void isCheckedBySomebodyElseThanItsAuthor() {
    Publication draft = aPublication(PublicationStatus.DRAFTED);
    assertThatThrownBy(() -> draft.check(AUTHOR, CLEAR, 4))
        .isInstanceOfSatisfying(
            ForbiddenException.class,
            refused ->
                assertThat(refused.reason()).isEqualTo(ForbiddenException.SECOND_PERSON_REQUIRED));
  }

  @Test
  void isReleasedBySomebodyElseThanItsAuthor() {
    Publication signed = aPublication(PublicationStatus.SIGNED);
    assertThatThrownBy(() -> signed.release(AUTHOR, EMBARGO, EMBARGO, true, 4))
        .isInstanceOfSatisfying(
            ForbiddenException.class,
            refused ->
                assertThat(refused.reason()).isEqualTo(ForbiddenException.SECOND_PERSON_REQUIRED));
  }

  @ParameterizedTest
  @EnumSource(ConfidentialityItem.class)
  void passesNoCheckUnlessEachItemIsAnsweredAndClear(ConfidentialityItem item) {
    Publication draft = aPublication(PublicationStatus.DRAFTED);
    Map<ConfidentialityItem, Boolean> answers = new EnumMap<>(CLEAR);
    answers.put(item, false);
    assertThat(draft.check(CHECKER, answers, 4))
        .isEqualTo(
            Decision.refused(Refusal.at("checklist", "CONFIDENTIALITY_NOT_CLEAR", item.name())));
    answers.remove(item);
    assertThat(draft.check(CHECKER, answers, 4))
        .isEqualTo(
            Decision.refused(Refusal.at("checklist", "CONFIDENTIALITY_NOT_ANSWERED", item.name())));
  }

  @Test
  void isCorrectedByAnotherEditionAndStaysAsItWas() {
    Publication released = aPublication(PublicationStatus.RELEASED);
    Publication next = accepted(released.correct(new UUID(0, 3), " 数字有误 ", "somebody", 4));
    assertThat(next.version()).isEqualTo(2);
    assertThat(next.status()).isEqualTo(PublicationStatus.DRAFTED);
    assertThat(next.edition().corrects()).isEqualTo(released.id());
    assertThat(next.edition().reason()).isEqualTo("数字有误");
    assertThat(next.releasedAt()).isNull();
    Publication before = released.superseded(EMBARGO);
    assertThat(before.isPublic()).isTrue();
    assertThat(before.inForce()).isFalse();
    assertThat(before.correct(new UUID(0, 4), "又一次", "somebody", 5))
        .isEqualTo(Decision.refused(Refusal.at("publication", "PUBLICATION_SUPERSEDED")));
  }

  @Test
  void isNeitherCorrectedNorWithdrawnWithoutAReason() {
    Publication released = aPublication(PublicationStatus.RELEASED);
    Decision<Publication> refused = Decision.refused(Refusal.at("reason", "TEXT_LENGTH", 1, 300));
    assertThat(released.correct(new UUID(0, 3), " ", "somebody", 4)).isEqualTo(refused);
    assertThat(released.withdraw(" ", EMBARGO, 4)).isEqualTo(refused);
  }

  @Test
  void leavesNothingButItsNumberAndTheReasonWhenItIsWithdrawn() {
    Publication gone =
        accepted(aPublication(PublicationStatus.RELEASED).withdraw("涉密", EMBARGO, 4));
    assertThat(gone.isPublic()).isFalse();
    assertThat(gone.title()).isEqualTo(gone.number());
    assertThat(gone.content()).isEqualTo(PublicationContent.NOTHING);
    assertThat(gone.edition().withdrawal()).isEqualTo(new Edition.Withdrawal(EMBARGO, "涉密"));
    assertThat(gone.withdraw("再次", EMBARGO, 5))
        .isEqualTo(Decision.refused(Refusal.at("publication", "PUBLICATION_WITHDRAWN")));
  }

  @Test
  void goesOutByItselfNotBeforeItsTime() {
    Publication signed = aPublication(PublicationStatus.SIGNED);
    Instant early = EMBARGO.minusNanos(1);
    assertThat(signed.releaseByItself(early, early, true, 4))
        .isEqualTo(
            Decision.refused(Refusal.at("publication", "UNDER_EMBARGO", EMBARGO.toString())));
    assertThat(accepted(signed.releaseByItself(EMBARGO, EMBARGO, true, 4)).isPublic()).isTrue();
  }

  @Test
  void keepsItsEmbargoToTheInstant() {
    Publication signed = aPublication(PublicationStatus.SIGNED);
    assertThat(release(signed, EMBARGO.minusNanos(1)))
        .isEqualTo(
            Decision.refused(Refusal.at("publication", "UNDER_EMBARGO", EMBARGO.toString())));
    assertThat(accepted(release(signed, EMBARGO)).releasedAt()).isEqualTo(EMBARGO);
    assertThat(accepted(release(signed, EMBARGO.plusSeconds(1))).isPublic()).isTrue();
  }

  @Test
  void waitsForTheRankingsThatItAnnounces() {
    assertThat(aPublication(PublicationStatus.SIGNED).release(CHECKER, EMBARGO, EMBARGO, false, 4))
        .isEqualTo(Decision.refused(Refusal.at("publication", "RANKING_NOT_RELEASED")));
  }

  @ParameterizedTest
  @EnumSource(PublicationStatus.class)
  void isPublicOnceItIsReleasedAndMeantForThePublic(PublicationStatus status) {
    Publication each = aPublication(status);
    assertThat(each.isPublic()).isEqualTo(status == PublicationStatus.RELEASED);
    Publication internal =
        new Publication(
            each.id(),
            each.number(),
            each.version(),
            each.kind(),
            Audience.INTERNAL,
            status,
            each.title(),
            each.coveredPeriod(),
            each.sample(),
            each.content(),
            each.rankingIds(),
            each.draftedBy(),
            each.checkedBy(),
            each.signedBy(),
            each.releaseAt(),
            each.releasedAt(),
            each.revision(),
            each.edition());
    assertThat(internal.isPublic()).isFalse();
  }
}
