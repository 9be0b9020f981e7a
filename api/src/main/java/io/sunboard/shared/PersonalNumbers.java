package io.sunboard.shared;

import io.sunboard.shared.PersonalData.Finding;
import io.sunboard.shared.PersonalData.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds identity cards (GB 11643) and bank cards (ISO/IEC 7812), in whatever groups of digits. */
final class PersonalNumbers {

  private static final int LONGEST = 19;
  private static final int CONTEXT = 16;

  private static final String PROVINCE = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123])";
  private static final String DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
  private static final Pattern CARD_18 =
      Pattern.compile(PROVINCE + "\\d{4}(?:18|19|20)\\d{2}" + DAY + "\\d{3}[0-9X]");
  private static final Pattern CARD_15 = Pattern.compile(PROVINCE + "\\d{6}" + DAY + "\\d{3}");
  private static final Pattern BANK =
      Pattern.compile("(?:62|4|5[1-5]|3[47]|35|9[4-9]|60)\\d{13,17}");
  private static final Pattern ANNOUNCED = Pattern.compile("身份|证件|证号|公民号");

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  /** Digits that stand together. */
  private record Group(int from, int to) {}

  private PersonalNumbers() {}

  static void find(PlainText plain, List<Finding> found) {
    CharSequence text = plain.text();
    List<Group> run = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!isDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      if (!run.isEmpty() && !joined(text, run.getLast().to(), at)) {
        windows(plain, run, found);
        run.clear();
      }
      run.add(new Group(at, end));
      at = end;
    }
    windows(plain, run, found);
  }

  /** Whether at most two characters stand between, such as people put there. */
  private static boolean joined(CharSequence text, int from, int to) {
    return to - from <= 2
        && text.subSequence(from, to).chars().allMatch(c -> PlainText.isBetween((char) c));
  }

  /** Whole groups that follow each other, as long as a card's number. */
  private static void windows(PlainText plain, List<Group> run, List<Finding> found) {
    int first = 0;
    while (first < run.size()) {
      StringBuilder digits = new StringBuilder();
      int next = first + 1;
      for (int last = first; last < run.size() && digits.length() <= LONGEST; last++) {
        Group group = run.get(last);
        if (digits.length() + group.to() - group.from() > LONGEST) {
          break;
        }
        digits.append(plain.text(), group.from(), group.to());
        int end = withCheckLetter(plain.text(), digits, group.to());
        Kind kind = kind(digits.toString() + (end > group.to() ? "X" : ""), plain, run.get(first));
        if (kind != null) {
          found.add(plain.finding(kind, run.get(first).from(), end));
          next = last + 1;
        }
      }
      first = next;
    }
  }

  private static int withCheckLetter(CharSequence text, CharSequence digits, int end) {
    return digits.length() == 17 && end < text.length() && "Xx".indexOf(text.charAt(end)) >= 0
        ? end + 1
        : end;
  }

  private static @Nullable Kind kind(String number, PlainText plain, Group first) {
    if (CARD_18.matcher(number).matches()
        && (checked(number) || ANNOUNCED.matcher(plain.before(first.from(), CONTEXT)).find())) {
      return Kind.IDENTITY_CARD;
    }
    if (CARD_15.matcher(number).matches()) {
      return Kind.IDENTITY_CARD;
    }
    return BANK.matcher(number).matches() && luhn(number) ? Kind.BANK_CARD : null;
  }

  private static boolean checked(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return "10X98765432".charAt(sum % 11) == number.charAt(17);
  }

  private static boolean luhn(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : 2 * digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
