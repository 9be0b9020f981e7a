package io.sunboard.publication;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a notice 通报 beside its texts and figures; each part where there is one.
 *
 * @param basis 依据: by which scheme and decision
 * @param next 下一步: what comes next
 * @param day the day of a daily brief, the first day of a weekly coordination
 * @param salient 突出问题: exposures that it names
 * @param followUp 上期问题回头看, of a press release
 * @param statements of those first and last, in a quarterly review
 * @param annexes 附件
 * @param signature 落款
 * @param absent the parts that it has not, and why
 * @param major 重点问题 that a weekly coordination takes up
 */
public record NoticeParts(
    @Nullable String basis,
    @Nullable String next,
    @Nullable LocalDate day,
    List<Mention> salient,
    List<FollowUp> followUp,
    List<Statement> statements,
    List<Annex> annexes,
    @Nullable Signature signature,
    List<Absence> absent,
    List<Major> major) {

  public static final NoticeParts NONE =
      new NoticeParts(
          null, null, null, List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of());

  public NoticeParts {
    salient = List.copyOf(salient);
    followUp = List.copyOf(followUp);
    statements = List.copyOf(statements);
    annexes = List.copyOf(annexes);
    // Those that were kept before there were any have none.
    absent = List.copyOf(Objects.requireNonNullElse(absent, List.of()));
    major = List.copyOf(Objects.requireNonNullElse(major, List.of()));
  }

  /** An exposure by its number, and what is said of it. */
  public record Mention(String exposure, @Nullable String remark) {}

  /**
   * What became of a problem that an earlier press release named.
   *
   * @param exposure its number
   * @param since the number of the release that named it first
   */
  public record FollowUp(String exposure, String since, Outcome outcome) {}

  /** What became of it. */
  public enum Outcome {
    /** 已整改. */
    FIXED,
    /** 未整改. */
    NOT_YET,
    /** 结转: put off, as works that take longer. */
    CARRIED_OVER
  }

  /** What a unit says in public. */
  public record Statement(String unit, Occasion occasion, String text) {}

  /** Why a unit speaks. */
  public enum Occasion {
    /** 经验交流: the first. */
    EXPERIENCE,
    /** 表态发言: the last. */
    POSITION
  }

  /** An annex by its title, with its address where it has one. */
  public record Annex(String title, @Nullable URI url) {}

  /** The office that signs, and the day. */
  public record Signature(String office, LocalDate on) {}

  /** A part that it has not, and why, for everybody. */
  public record Absence(NoticePart part, String reason) {}

  /**
   * A problem of the ledger that the office takes up; never in what is for the public.
   *
   * @param number of the problem
   * @param unit code of who has it in hand; null while nobody has
   * @param dueAt null while nobody has it in hand
   */
  public record Major(
      String number,
      String title,
      @Nullable String unit,
      @Nullable Instant dueAt,
      List<Cause> causes) {
    public Major {
      causes = List.copyOf(causes);
    }
  }

  /** Why a problem is a major one. */
  public enum Cause {
    /** 红单 in the week. */
    RED_TICKET,
    /** 挂牌督办. */
    LISTED,
    /** 超期. */
    OVERDUE
  }

  /** The same with the reasons of what is not there. */
  public NoticeParts without(List<Absence> what) {
    return new NoticeParts(
        basis, next, day, salient, followUp, statements, annexes, signature, what, major);
  }

  /** The same with the problems that the office takes up. */
  public NoticeParts takingUp(List<Major> what) {
    return new NoticeParts(
        basis, next, day, salient, followUp, statements, annexes, signature, absent, what);
  }

  /** The same with what became of the problems of the release before. */
  public NoticeParts following(List<FollowUp> what) {
    return new NoticeParts(
        basis, next, day, salient, what, statements, annexes, signature, absent, major);
  }
}
