package io.sunboard.publication;

import io.sunboard.shared.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The parts that a month's notice 通报 has, or says why it has not. */
public enum NoticePart {
  /** 依据. */
  BASIS,
  /** 排名与得分. */
  RANKING,
  /** 分类问题: by category with share and change, or the total where there are none. */
  PROBLEMS,
  /** 突出问题. */
  SALIENT,
  /** 下一步. */
  NEXT,
  /** 落款. */
  SIGNATURE,
  /** 附件. */
  ANNEXES;

  private static final String TOTAL = "problems_total";

  /**
   * The parts that there are none of.
   *
   * @param ranked whether it announces a ranking
   */
  public static List<NoticePart> missing(PublicationContent content, boolean ranked) {
    return Arrays.stream(values()).filter(part -> !part.in(content, ranked)).toList();
  }

  private boolean in(PublicationContent content, boolean ranked) {
    NoticeParts parts = content.notice();
    return switch (this) {
      case BASIS -> parts.basis() != null;
      case RANKING -> ranked;
      case PROBLEMS ->
          content.tables().stream().anyMatch(table -> !table.rows().isEmpty())
              || content.figures().stream().anyMatch(figure -> figure.code().equals(TOTAL));
      case SALIENT -> !parts.salient().isEmpty();
      case NEXT -> parts.next() != null;
      case SIGNATURE -> parts.signature() != null;
      case ANNEXES -> !parts.annexes().isEmpty();
    };
  }

  /** What is missing without a reason, and what is there and said to be missing. */
  static List<Refusal> faults(Publication publication) {
    List<Refusal> faults = new ArrayList<>();
    if (publication.kind() != PublicationKind.MONTHLY_NOTICE) {
      return faults;
    }
    List<NoticePart> missing = missing(publication.content(), !publication.rankingIds().isEmpty());
    for (NoticePart part : values()) {
      boolean excused =
          publication.content().notice().absent().stream().anyMatch(each -> each.part() == part);
      if (missing.contains(part) != excused) {
        faults.add(
            Refusal.at(
                "publication",
                excused ? "NOTICE_PART_NOT_ABSENT" : "NOTICE_PART_MISSING",
                part.name()));
      }
    }
    return faults;
  }
}
