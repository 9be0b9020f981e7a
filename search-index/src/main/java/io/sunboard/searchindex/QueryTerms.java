package io.sunboard.searchindex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reader typed, taken apart: numbers of documents, periods, and words between blanks,
 * punctuation and the borders of Latin and Chinese writing. A Chinese run stays one word, since
 * nothing marks its parts.
 *
 * @param whole all of it, normalised and in simplified characters, at most {@value #MAX_CHARACTERS}
 *     characters
 * @param terms in the order typed, at most {@value #MAX_TERMS}
 */
record QueryTerms(String whole, List<Term> terms) {

  /** How many terms count; the rest of a long query is passed over. */
  static final int MAX_TERMS = 12;

  /** How many characters count, so that a query keeps well under 1,024 clauses. */
  static final int MAX_CHARACTERS = 64;

  /** One thing that a document should have. */
  sealed interface Term {
    /** Text without blanks around it, holding a letter or digit. */
    record Word(String text) implements Term {}

    /** A period, see {@link PeriodSpelling}. */
    record Period(String period) implements Term {}
  }

  private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}]+";

  /** Letters and digits; punctuation only as the joint of a code or number: XN-CB, 1,562, 91.26. */
  private static final Pattern WORD =
      Pattern.compile(
          LETTERS
              + "(?:(?:(?<=[0-9A-Za-z])[-_./'](?=[0-9A-Za-z])|(?<=[0-9]),(?=[0-9]))"
              + LETTERS
              + ")*");

  /** The number of an official document, whichever brackets the reader could type. */
  private static final Pattern NUMBER =
      Pattern.compile("(\\p{IsHan}{2,}) ?[〔\\[【(（]((?:19|20)[0-9]{2})[〕\\]】)）] ?(第?[0-9]{1,5}号)");

  /**
   * Between a Latin letter and a Chinese character: Chibi|赤壁. Digits stay: 6|号 would say nothing.
   */
  private static final Pattern BORDER =
      Pattern.compile("(?<=[\\p{IsLatin}])(?=[\\p{IsHan}])|(?<=[\\p{IsHan}])(?=[\\p{IsLatin}])");

  QueryTerms {
    terms = List.copyOf(terms);
  }

  /** Never fails; what has no letter or digit has no terms. */
  static QueryTerms parse(String words) {
    String text = Texts.cut(Texts.found(words), MAX_CHARACTERS);
    List<Term> terms = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    int from = 0;
    while (number.find()) {
      addPeriodsAndWords(terms, text.substring(from, number.start()));
      String asIssued = number.group(1) + "〔" + number.group(2) + "〕" + number.group(3);
      add(terms, new Term.Word(asIssued));
      from = number.end();
    }
    addPeriodsAndWords(terms, text.substring(from));
    return new QueryTerms(text, terms.subList(0, Math.min(terms.size(), MAX_TERMS)));
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  private static void addPeriodsAndWords(List<Term> terms, String text) {
    int from = 0;
    PeriodFinder.@Nullable Found found = PeriodFinder.next(text, 0);
    while (found != null) {
      addWords(terms, text.substring(from, found.start()));
      add(terms, new Term.Period(found.period()));
      from = found.end();
      found = PeriodFinder.next(text, from);
    }
    addWords(terms, text.substring(from));
  }

  private static void addWords(List<Term> terms, String text) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      for (String part : BORDER.split(matcher.group())) {
        add(terms, new Term.Word(part));
      }
    }
  }

  private static void add(List<Term> terms, Term term) {
    if (!terms.contains(term)) {
      terms.add(term);
    }
  }
}
