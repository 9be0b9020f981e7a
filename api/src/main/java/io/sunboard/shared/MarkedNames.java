package io.sunboard.shared;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Names that staff mark in a text, since no rule finds them: 张建国 is shown as 张某某, 欧阳修 as 欧阳某, and
 * what is no Chinese name as its first letter.
 */
public final class MarkedNames {

  /** Family names of two characters that are met today. */
  private static final Set<String> LONG_FAMILY_NAMES =
      Set.of(
          "欧阳", "上官", "司马", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "夏侯", "端木",
          "南宫", "独孤", "轩辕", "闻人", "澹台", "申屠", "呼延", "西门", "百里", "钟离", "鲜于");

  private static final char SOMEBODY = '某';
  private static final int LONGEST = 40;

  private MarkedNames() {}

  /** Whether it can be a name: two characters or more, and none that is a control. */
  public static boolean isName(String name) {
    String plain = name.strip();
    return plain.length() >= 2
        && plain.length() <= LONGEST
        && plain.chars().noneMatch(Character::isISOControl);
  }

  /** The text with each name masked wherever it stands; as long as before. */
  public static String masked(String text, List<String> names) {
    String masked = text;
    List<String> longestFirst =
        names.stream()
            .map(String::strip)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    for (String name : longestFirst) {
      masked = masked.replace(name, masked(name));
    }
    return masked;
  }

  /** The name, masked; as long as before. */
  public static String masked(String name) {
    int family = family(name);
    StringBuilder masked = new StringBuilder(name.substring(0, family));
    for (int at = family; at < name.length(); at++) {
      char c = name.charAt(at);
      masked.append(isChinese(c) ? SOMEBODY : c == ' ' || c == '·' ? c : PersonalData.MASK);
    }
    return masked.toString();
  }

  private static int family(String name) {
    return name.length() > 2 && LONG_FAMILY_NAMES.contains(name.substring(0, 2)) ? 2 : 1;
  }

  private static boolean isChinese(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
