package io.sunboard.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds in Chinese text what tells of a person: numbers of telephones, cards, papers, plates and
 * accounts, e-mail addresses, and the door of a home. However they are written: with full-width
 * digits, spaces, hyphens, invisible characters, telephone numbers also in Chinese numerals. What
 * looks alike and is public stays: dates, amounts, numbers of documents, standards and roads,
 * hotlines, house numbers. Names are not found: whoever redacts marks them ({@link MarkedNames}).
 */
public final class PersonalData {

  /** What is put in the place of each character. */
  static final char MASK = '*';

  /** The strictest come first: where two overlap, the first is told. */
  public enum Kind {
    /** 身份证号: 18 places with their check, or 15. */
    IDENTITY_CARD,
    /** 银行卡号: 16 to 19 digits that pass Luhn's check. */
    BANK_CARD,
    /** 手机号. */
    MOBILE,
    /** 固定电话, with its area code, or behind a word that announces it. */
    LANDLINE,
    /** 护照、通行证号. */
    PASSPORT,
    /** 电子邮件. */
    EMAIL,
    /** QQ、微信号 behind a word that announces it. */
    ACCOUNT,
    /** 车牌号: province and letter stay. */
    PLATE,
    /** 门牌 within a house: building, unit and room; road and house number stay. */
    DOOR
  }

  /**
   * Something that was found.
   *
   * @param from index of its first character
   * @param to index behind its last
   */
  public record Finding(Kind kind, int from, int to) {}

  private PersonalData() {}

  /** All that is found, in the order of the text; none overlaps another. */
  public static List<Finding> find(String text) {
    List<Finding> all = new ArrayList<>();
    String rest = text;
    // What is masked parts from its neighbours, among which more may show.
    for (List<Finding> found = look(rest); !found.isEmpty(); found = look(rest)) {
      all.addAll(found);
      rest = covered(rest, found);
    }
    return apart(all);
  }

  /** The text with all of it masked: as long as before, and nothing is found in it any more. */
  public static String masked(String text) {
    return covered(text, find(text));
  }

  /** What was found, masked: 鄂L·*****. */
  public static String masked(String text, Finding found) {
    return covered(text, List.of(found)).substring(found.from(), found.to());
  }

  private static List<Finding> look(String text) {
    List<Finding> found = new ArrayList<>();
    look(PlainText.of(text), found);
    PlainText.withNumerals(text).ifPresent(plain -> look(plain, found));
    return apart(found);
  }

  private static void look(PlainText plain, List<Finding> found) {
    PersonalNumbers.find(plain, found);
    PersonalPatterns.find(plain, found);
  }

  /** In order, what overlaps made one. */
  private static List<Finding> apart(List<Finding> found) {
    List<Finding> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt(Finding::from).thenComparingInt(each -> -each.to()));
    List<Finding> apart = new ArrayList<>();
    for (Finding next : sorted) {
      Finding last = apart.isEmpty() ? null : apart.getLast();
      if (last == null || next.from() >= last.to()) {
        apart.add(next);
      } else {
        Kind kind = last.kind().compareTo(next.kind()) <= 0 ? last.kind() : next.kind();
        apart.removeLast();
        apart.add(new Finding(kind, last.from(), Math.max(last.to(), next.to())));
      }
    }
    return apart;
  }

  private static String covered(String text, List<Finding> found) {
    StringBuilder covered = new StringBuilder(text);
    for (Finding each : found) {
      for (int at = each.from(); at < each.to(); at++) {
        if (tells(text, each, at)) {
          covered.setCharAt(at, MASK);
        }
      }
    }
    return covered.toString();
  }

  private static boolean tells(String text, Finding found, int at) {
    return switch (found.kind()) {
      case PLATE -> at >= found.from() + 2 && !PlainText.isDot(text.charAt(at));
      case DOOR -> !PersonalPatterns.isDoorWord(text.charAt(at));
      case IDENTITY_CARD, BANK_CARD, MOBILE, LANDLINE, PASSPORT, EMAIL, ACCOUNT -> true;
    };
  }
}
