package io.sunboard.searchindex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A stretch of a query that may be misspelt: two Chinese characters or more, or a Latin word of
 * four letters or more. Numbers and codes are never corrected.
 *
 * @param latin a word, one token; else each pair of neighbours is a token
 */
record SpellingRun(String text, boolean latin) {

  private static final int MOST = 4;

  /** Without what is no character of its own plane: positions are characters here. */
  private static final Pattern RUN =
      Pattern.compile(
          "[\\u3400-\\u9fff]{2,16}|(?<![\\p{L}\\p{N}])[A-Za-z]{4,30}(?![\\p{L}\\p{N}])");

  static List<SpellingRun> of(QueryTerms terms) {
    List<SpellingRun> runs = new ArrayList<>();
    for (QueryTerms.Term term : terms.terms()) {
      if (term instanceof QueryTerms.Term.Word word) {
        Matcher run = RUN.matcher(word.text());
        while (run.find() && runs.size() < MOST) {
          runs.add(new SpellingRun(run.group(), run.group().charAt(0) < 0x3400));
        }
      }
    }
    return runs;
  }

  /** As the index has them. */
  List<String> tokens() {
    return latin
        ? List.of(text.toLowerCase(Locale.ROOT))
        : IntStream.range(0, text.length() - 1).mapToObj(i -> text.substring(i, i + 2)).toList();
  }

  /**
   * Better spellings, best first; none when every token is known.
   *
   * @param options for each token those that are like it, with how many documents have them
   */
  List<String> better(Predicate<String> known, Map<String, Map<String, Long>> options) {
    List<String> tokens = tokens();
    if (tokens.stream().allMatch(known)) {
      return List.of();
    }
    if (latin) {
      return options.getOrDefault(tokens.getFirst(), Map.of()).entrySet().stream()
          .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
          .map(Map.Entry::getKey)
          .toList();
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      candidates.addAll(at(at, tokens, known, options));
    }
    return candidates.stream().sorted(Candidate.BEST).map(Candidate::text).distinct().toList();
  }

  /**
   * The text with one character changed.
   *
   * @param mended how many unknown pairs it does away with
   * @param whole whether both pairs around the new character are known to the index
   * @param documents how many have the rarer of them
   */
  private record Candidate(String text, long mended, boolean whole, long documents) {

    static final Comparator<Candidate> BEST =
        Comparator.comparing(Candidate::mended)
            .thenComparing(Candidate::whole)
            .thenComparing(Candidate::documents)
            .reversed()
            .thenComparing(Candidate::text);
  }

  private List<Candidate> at(
      int at,
      List<String> tokens,
      Predicate<String> known,
      Map<String, Map<String, Long>> options) {
    boolean first = at == 0;
    boolean last = at == text.length() - 1;
    Map<Character, Long> left = new HashMap<>();
    Map<Character, Long> right = new HashMap<>();
    long mended = 0;
    if (!first) {
      String pair = tokens.get(at - 1);
      mended += known.test(pair) ? 0 : 1;
      collect(options, pair, 0, left);
    }
    if (!last) {
      String pair = tokens.get(at);
      mended += known.test(pair) ? 0 : 1;
      collect(options, pair, 1, right);
    }
    if (mended == 0) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    Map<Character, Long> all = new HashMap<>(left);
    right.forEach((c, count) -> all.merge(c, count, Math::min));
    for (Map.Entry<Character, Long> each : all.entrySet()) {
      char c = each.getKey();
      boolean whole = (first || left.containsKey(c)) && (last || right.containsKey(c));
      candidates.add(
          new Candidate(
              text.substring(0, at) + c + text.substring(at + 1), mended, whole, each.getValue()));
    }
    return candidates;
  }

  /** The other character of those pairs that keep the pair's character in that place. */
  private static void collect(
      Map<String, Map<String, Long>> options, String pair, int kept, Map<Character, Long> into) {
    options
        .getOrDefault(pair, Map.of())
        .forEach((option, count) -> {
          if (option.length() == 2 && option.charAt(kept) == pair.charAt(kept)) {
            into.merge(option.charAt(1 - kept), count, Long::sum);
          }
        });
  }
}
