package io.sunboard.searchindex;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds periods in what a reader typed: 2023年6月, 2023-06, 二〇二三年六月, 2023Q2, June 2023, 2023. */
final class PeriodFinder {

  /**
   * A period in a text.
   *
   * @param start where it begins
   * @param end where it has ended
   * @param period as {@link PeriodSpelling} takes it: 2023-06
   */
  record Found(int start, int end, String period) {}

  private static final String YEAR = "((?:19|20)[0-9]{2}|[一二][〇零○一二三四五六七八九]{3})";
  private static final String MONTH = "(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
  private static final String JOINT = "[-—–~～至到、]{1,2}";
  private static final String B = " ?";

  /** A year glued to other letters or numbers belongs to a code: XN-2023-001. */
  private static final String BEGIN = "(?<![0-9A-Za-z])(?<![0-9A-Za-z][-./])";

  private static final String END = "(?![0-9A-Za-z])(?![-./][0-9A-Za-z])";

  private static final String ENGLISH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final List<String> ENGLISH_MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** One way to write a period, and how its groups make the period. */
  private enum Form {
    RANGE_OF_YEARS(
        YEAR + B + "年" + B + MONTH + B + "月" + B + JOINT + B + YEAR + B + "年" + B + MONTH + B
            + "月") {
      @Override
      String period(Matcher m) {
        return month(m.group(1), m.group(2)) + "/" + month(m.group(3), m.group(4));
      }
    },
    RANGE_IN_YEAR(YEAR + B + "年" + B + MONTH + B + "月?" + B + JOINT + B + MONTH + B + "月") {
      @Override
      String period(Matcher m) {
        return month(m.group(1), m.group(2)) + "/" + month(m.group(1), m.group(3));
      }
    },
    RANGE(YEAR + "-" + MONTH + "/" + YEAR + "-" + MONTH + END) {
      @Override
      String period(Matcher m) {
        return month(m.group(1), m.group(2)) + "/" + month(m.group(3), m.group(4));
      }
    },
    QUARTER(YEAR + B + "年?" + B + "第?" + B + "([一二三四1-4])" + B + "季度?") {
      @Override
      String period(Matcher m) {
        return year(m.group(1)) + "-Q" + digit(m.group(2));
      }
    },
    QUARTER_LETTER(YEAR + "[- ]?[qQ]([1-4])" + END) {
      @Override
      String period(Matcher m) {
        return year(m.group(1)) + "-Q" + m.group(2);
      }
    },
    QUARTER_ENGLISH("[qQ]([1-4])[- ]?" + YEAR + END) {
      @Override
      String period(Matcher m) {
        return year(m.group(2)) + "-Q" + m.group(1);
      }
    },
    HALF(YEAR + B + "年?" + B + "(上|下)" + B + "半年") {
      @Override
      String period(Matcher m) {
        return year(m.group(1)) + ("上".equals(m.group(2)) ? "-H1" : "-H2");
      }
    },
    HALF_LETTER(YEAR + "[- ]?[hH]([12])" + END) {
      @Override
      String period(Matcher m) {
        return year(m.group(1)) + "-H" + m.group(2);
      }
    },
    HALF_ENGLISH("[hH]([12])[- ]?" + YEAR + END) {
      @Override
      String period(Matcher m) {
        return year(m.group(2)) + "-H" + m.group(1);
      }
    },
    MONTH_CHINESE(YEAR + B + "年" + B + MONTH + B + "月份?") {
      @Override
      String period(Matcher m) {
        return month(m.group(1), m.group(2));
      }
    },
    MONTH_NUMBER(YEAR + "[-./](1[0-2]|0?[1-9])" + END) {
      @Override
      String period(Matcher m) {
        return month(m.group(1), m.group(2));
      }
    },
    MONTH_ENGLISH("(?i:" + ENGLISH + "\\.? " + YEAR + ")" + END) {
      @Override
      String period(Matcher m) {
        String name = m.group(1).substring(0, 3).toLowerCase(Locale.ROOT);
        return month(m.group(2), Integer.toString(ENGLISH_MONTHS.indexOf(name) + 1));
      }
    },
    WHOLE_YEAR(YEAR + B + "年度?") {
      @Override
      String period(Matcher m) {
        return year(m.group(1));
      }
    },
    BARE_YEAR("((?:19|20)[0-9]{2})" + END) {
      @Override
      String period(Matcher m) {
        return m.group(1);
      }
    };

    private final Pattern pattern;

    Form(String expression) {
      pattern = Pattern.compile(BEGIN + expression);
    }

    abstract String period(Matcher m);
  }

  private PeriodFinder() {}

  /** The first period in a normalised text that begins at or after a place; null when none does. */
  static @Nullable Found next(String text, int from) {
    Found best = null;
    for (Form form : Form.values()) {
      Matcher matcher = form.pattern.matcher(text);
      // Forms stand in order of length: of two that begin at one place the earlier form wins.
      if (matcher.find(from) && (best == null || matcher.start() < best.start)) {
        best = new Found(matcher.start(), matcher.end(), form.period(matcher));
      }
    }
    return best;
  }

  private static String month(String year, String month) {
    return "%s-%02d".formatted(year(year), digit(month));
  }

  private static String year(String text) {
    StringBuilder year = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int digit = "〇一二三四五六七八九".indexOf(text.charAt(i));
      year.append(digit >= 0 ? (char) ('0' + digit) : text.charAt(i));
    }
    return year.toString().replace('零', '0').replace('○', '0');
  }

  private static int digit(String text) {
    int chinese = PeriodSpelling.CHINESE_MONTHS.indexOf(text);
    return chinese >= 0 ? chinese + 1 : Integer.parseInt(text);
  }
}
