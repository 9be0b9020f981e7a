package io.sunboard.shared;

import io.sunboard.shared.PersonalData.Finding;
import io.sunboard.shared.PersonalData.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told by its form. Every repetition is bounded, so that a million letters cost a
 * million steps of bounded length. Where a pattern has a group named {@code it}, that is what was
 * found, and the rest is what announces it.
 */
final class PersonalPatterns {

  /**
   * A form.
   *
   * @param digits how many a text has at least that it is looked for in
   * @param oneOf characters of which it has at least one; empty when that does not matter
   */
  private record Form(Kind kind, int digits, String oneOf, Pattern pattern) {

    boolean isLikely(BitSet characters) {
      return oneOf.isEmpty() || oneOf.chars().anyMatch(characters::get);
    }
  }

  private static final String START = "(?=[(+0-9])(?<![0-9])(?<![0-9][.])";
  private static final String END = "(?![0-9])";

  /** What people put between groups of digits. */
  private static final String S = "[ .·-]{1,2}";

  private static final String MOBILE =
      START
          + "(?:\\+?(?:00)?86[ -]?)?(?:"
          + String.join(
              "|",
              "1[3-9]\\d{9}",
              "1[3-9]\\d" + S + "\\d{4}" + S + "\\d{4}",
              "1[3-9]\\d" + S + "\\d{3}" + S + "\\d{5}",
              "1[3-9]\\d" + S + "\\d{8}",
              "1[3-9]\\d{2}" + S + "\\d{3}" + S + "\\d{4}",
              "1[3-9]\\d{2}" + S + "\\d{4}" + S + "\\d{3}",
              "1[3-9]\\d{3}" + S + "\\d{6}",
              "1[3-9]\\d{5}" + S + "\\d{4}",
              // Each digit apart.
              "1(?<gap>" + S + ")[3-9](?:\\k<gap>\\d){9}(?!\\k<gap>\\d)")
          + ")"
          + END;

  private static final String AREA = "0(?:10|2\\d|[3-9]\\d{2})";
  private static final String SUBSCRIBER = "[2-8](?:\\d{6,7}|\\d{2,3}" + S + "\\d{4})";
  private static final String EXTENSION = "(?:[ -]?(?:转|分机|#|ext\\.?)[ :]?\\d{1,6}|-\\d{1,4})?";
  private static final String LANDLINE =
      START
          + "(?:\\(?(?:"
          + AREA
          + "|\\+?86[ -]?0?(?:10|2\\d|[3-9]\\d{2}))"
          + "\\)?(?:"
          + S
          + ")?"
          + SUBSCRIBER
          + EXTENSION
          + ")"
          + END;
  private static final String LANDLINE_ANNOUNCED =
      "(?:电话|座机|固话|传真|致电|拨打|tel)[^0-9A-Za-z\\n]{0,4}(?<it>" + SUBSCRIBER + EXTENSION + ")" + END;

  private static final String ALONE = "(?<![A-Za-z0-9])";
  private static final String NO_MORE = "(?![A-Za-z0-9])";
  private static final String PASSPORT = ALONE + "(?:[EG]\\d{8}|E[A-HJ-NP-Z]\\d{7})" + NO_MORE;
  private static final String PASSPORT_ANNOUNCED =
      "(?:护照|通行证|证件|回乡证|台胞证)[^0-9A-Za-z\\n]{0,6}(?<it>[A-Z]{1,2}\\d{7,9})" + NO_MORE;

  private static final String EMAIL =
      "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,5}[A-Za-z]{2,24}" + NO_MORE;

  private static final String QQ =
      "(?:(?<![A-Za-z])QQ|扣扣|企鹅)(?:号码?|群|账号)?[^0-9A-Za-z\\n]{0,3}(?<it>[1-9]\\d{4,10})" + END;
  private static final String WECHAT_WORD =
      "(?:微信|薇信|威信|(?<![A-Za-z])(?:wechat|weixin|vx|wx)(?![A-Za-z]))";
  private static final String WECHAT_NAME = "[A-Za-z][A-Za-z0-9_-]{5,19})(?![A-Za-z0-9_-])";
  private static final String WECHAT =
      WECHAT_WORD + "(?:号码?|ID|账号)[^0-9A-Za-z\\n]{0,3}(?<it>" + WECHAT_NAME;

  /** Without the word “number”: not “微信Android”, and no public account or group. */
  private static final String WECHAT_ID =
      "(?:"
          + WECHAT_WORD
          + "[^0-9A-Za-z\\n公群支小]{0,3}|(?<![A-Za-z0-9])(?=wxid_))"
          + "(?<it>(?=[A-Za-z-]{0,19}[0-9_])"
          + WECHAT_NAME;

  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使";
  private static final String PLATE =
      "(?:WJ)?["
          + PROVINCES
          + "][A-Z][ ·.-]{0,2}(?=[A-Z0-9]{0,4}[0-9])(?:[A-Z0-9]{4}[挂学警港澳超试领]|[A-Z0-9]{5,6})"
          + NO_MORE;

  private static final String LABEL = "[0-9A-Za-z一二三四五六七八九十甲乙丙丁东南西北]{1,3}";
  private static final String BUILDING = "(?:" + LABEL + "(?:号楼|栋|幢|座)[ -]?)";
  private static final String UNIT = "(?:" + LABEL + "单元[ -]?)";
  private static final String STOREY = "(?:[0-9一二三四五六七八九十]{1,3}[楼层][ -]?)";
  private static final String ROOM = "[0-9]{2,4}[A-Za-z]?(?:号房|室|房(?![屋子间]))";
  private static final String BARE = "[0-9]{3,4}[A-Za-z]?户?(?![0-9A-Za-z户多个余名米平元])";
  private static final String HOME =
      "(?=[ ]?[0-9A-Za-z一二三四五六七八九十])(?<=小区|花园|公寓|苑|院|家园|宿舍|住宅|府|湾|城|村|里|弄|号|期|区)[ ]?";

  /** In the country a group and a number are a home. */
  private static final String FARM = "村第?[0-9一二三四五六七八九十]{1,3}[组社队](?<it>[0-9]{1,4}号)(?![楼线杆])";

  private static final String NOTHING = "";
  private static final String ROOMS = "室房";

  private static final List<Form> FORMS =
      List.of(
          form(Kind.MOBILE, 11, NOTHING, MOBILE),
          form(Kind.LANDLINE, 9, NOTHING, LANDLINE),
          form(Kind.LANDLINE, 7, "话机真电打tT", LANDLINE_ANNOUNCED),
          form(Kind.PASSPORT, 7, "egEG", PASSPORT),
          form(Kind.PASSPORT, 7, "照证", PASSPORT_ANNOUNCED),
          form(Kind.EMAIL, 0, "@", EMAIL),
          form(Kind.ACCOUNT, 5, "Qq扣鹅", QQ),
          form(Kind.ACCOUNT, 0, "信xXcC", WECHAT),
          form(Kind.ACCOUNT, 0, "信xXcC", WECHAT_ID),
          form(Kind.PLATE, 1, PROVINCES, PLATE),
          form(Kind.DOOR, 2, ROOMS, BUILDING + "{1,2}" + UNIT + "?" + STOREY + "?" + ROOM),
          form(Kind.DOOR, 2, ROOMS, BUILDING + "?" + UNIT + STOREY + "?" + ROOM),
          form(Kind.DOOR, 3, "元", BUILDING + "?" + UNIT + STOREY + "?" + BARE),
          form(Kind.DOOR, 3, ROOMS, HOME + "(?<it>" + STOREY + "?[0-9]{3,4}[A-Za-z]?(?:号房|室))"),
          form(
              Kind.DOOR,
              4,
              "-",
              HOME + "(?<it>[0-9A-Za-z]{1,3}-[0-9]{1,2}-[0-9]{3,4}室?)(?![0-9-])"),
          form(Kind.DOOR, 3, ROOMS, HOME + "(?<it>[0-9A-Za-z]{1,3}-[0-9]{3,4}室)"),
          form(Kind.DOOR, 1, "村", FARM));

  private PersonalPatterns() {}

  private static Form form(Kind kind, int digits, String oneOf, String pattern) {
    return new Form(kind, digits, oneOf, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  static void find(PlainText plain, List<Finding> found) {
    BitSet characters = new BitSet();
    plain.text().chars().forEach(characters::set);
    long digits = plain.text().chars().filter(c -> c >= '0' && c <= '9').count();
    for (Form form : FORMS) {
      if (digits >= form.digits() && form.isLikely(characters)) {
        find(form, plain, found);
      }
    }
  }

  private static void find(Form form, PlainText plain, List<Finding> found) {
    Matcher matcher = form.pattern().matcher(plain.text());
    boolean announced = form.pattern().namedGroups().containsKey("it");
    while (matcher.find()) {
      found.add(
          announced
              ? plain.finding(form.kind(), matcher.start("it"), matcher.end("it"))
              : plain.finding(form.kind(), matcher.start(), matcher.end()));
    }
  }

  /** Whether it is one of the words between a door's numbers, which tell nothing. */
  static boolean isDoorWord(char c) {
    return "号楼栋幢座单元层室房户组社队村第 -－".indexOf(c) >= 0;
  }
}
