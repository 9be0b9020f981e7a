package io.sunboard.searchindex;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How well a document answers a query. Each term counts by the best place where it stands, and a
 * document's score is the sum over the terms. Every place has a fixed worth instead of a statistic:
 * so the order of two documents depends on nothing else in the index, equals are ordered newest
 * first, and pages join.
 */
final class Relevance {

  /** The term is the title, all of it. */
  private static final float WHOLE_TITLE = 20;

  /** The title has the words of the term side by side. */
  private static final float TITLE = 16;

  /** The term is a code, number or spelling of the document. */
  private static final float NAME = 12;

  /** A name has the words side by side. */
  private static final float IN_NAME = 6;

  /** A passage has the words side by side. */
  private static final float PASSAGE = 4;

  /** The title has all but the seam of two words that were typed as one: 银泉大道井盖. */
  private static final float SEAM_TITLE = 5;

  /** The title has most pairs of characters, not in one piece. */
  private static final float LOOSE_TITLE = 3;

  /** The title, names and passages together have all but the seam. */
  private static final float SEAM = 2;

  /** The title, names and passages together have most pairs of characters: 赤壁市排名. */
  private static final float SCATTERED = 1;

  /** Who types a unit's name means the unit before what is written about it. */
  private static final float UNIT = 0.5f;

  /** Of equals what the office says of a month comes before single cases. */
  private static final float OFFICIAL = 0.25f;

  /**
   * Three or more terms, or pairs of characters, need not all be there: three quarters are enough.
   */
  private static final String ENOUGH = "2<75%";

  private static final String ALL_BUT_ONE = "2<-1";

  /** Longer words have no seam that one could tell, and clauses enough. */
  private static final int MAX_SEAMED = 24;

  /** Latin letters and digits with a digit among them: what numbers and codes begin with. */
  private static final Pattern PART_OF_CODE =
      Pattern.compile("(?=.*[0-9])[0-9A-Za-z][0-9A-Za-z._/-]{2,}");

  /** GB/T30428 is written GB/T 30428, too. */
  private static final Pattern LETTER_DIGIT = Pattern.compile("(?<=[A-Za-z])(?=[0-9])");

  private Relevance() {}

  /**
   * A query for the terms, of which there is at least one, among all documents but tombstones.
   * Every period has to be met, since another month's notice is no answer; of many words most.
   */
  static Query query(QueryTerms terms) {
    List<Query> periods = new ArrayList<>();
    List<Query> words = new ArrayList<>();
    for (QueryTerms.Term term : terms.terms()) {
      switch (term) {
        case QueryTerms.Term.Word word -> words.add(word(word.text()));
        case QueryTerms.Term.Period period -> periods.add(period(period.period()));
      }
    }
    return Query.of(q ->
        q.bool(b -> {
          b.filter(living());
          b.must(periods);
          if (!words.isEmpty()) {
            b.must(m -> m.bool(most -> most.should(words).minimumShouldMatch(ENOUGH)));
          }
          b.should(worth(kinds(List.of(DocumentKind.UNIT)), UNIT));
          b.should(worth(kinds(List.of(DocumentKind.RANKING, DocumentKind.PUBLICATION)), OFFICIAL));
          if (terms.terms().size() > 1) {
            b.should(together(terms.whole()));
          }
          return b;
        }));
  }

  /** All documents but tombstones and kinds that this version does not know. */
  static Query living() {
    return Query.of(q ->
        q.bool(b ->
            b.filter(Filters.flag("tombstone", false), kinds(List.of(DocumentKind.values())))));
  }

  /** Documents of these kinds. */
  static Query kinds(Iterable<DocumentKind> kinds) {
    List<FieldValue> names = new ArrayList<>();
    kinds.forEach(kind -> names.add(FieldValue.of(kind.name())));
    return Query.of(q -> q.terms(t -> t.field("kind").terms(v -> v.value(names))));
  }

  private static Query word(String text) {
    List<Query> places =
        new ArrayList<>(
            List.of(
                exact("title.exact", text, WHOLE_TITLE),
                exact("titleEn.exact", text, WHOLE_TITLE),
                phrase("title", text, TITLE),
                phrase("titleEn", text, TITLE),
                exact("names.exact", text, NAME),
                phrase("names", text, IN_NAME),
                phrase("body", text, PASSAGE),
                most("title", text, ENOUGH, LOOSE_TITLE),
                scattered(text, ENOUGH, SCATTERED)));
    if (text.length() > 3 && text.length() <= MAX_SEAMED) {
      places.add(most("title", text, ALL_BUT_ONE, SEAM_TITLE));
      places.add(scattered(text, ALL_BUT_ONE, SEAM));
    }
    if (PART_OF_CODE.matcher(text).matches()) {
      places.add(beginning("names.exact", text, IN_NAME));
      String spaced = LETTER_DIGIT.matcher(text).replaceAll(" ");
      if (!spaced.equals(text)) {
        places.add(phrase("title", spaced, TITLE));
        places.add(phrase("body", spaced, PASSAGE));
      }
    }
    return best(places.toArray(Query[]::new));
  }

  private static Query period(String period) {
    List<Query> places = new ArrayList<>();
    places.add(exact("names.exact", period, NAME));
    for (String text : PeriodSpelling.phrases(period)) {
      places.add(phrase("title", text, TITLE));
      places.add(phrase("titleEn", text, TITLE));
      places.add(phrase("body", text, PASSAGE));
    }
    if (period.length() == 4) {
      // A year stands in the spellings of its months.
      places.add(phrase("names", period, IN_NAME));
    }
    return best(places.toArray(Query[]::new));
  }

  /** Several terms as one: a number such as 咸城管通〔2023〕6号, or a title typed whole. */
  private static Query together(String text) {
    return best(
        exact("title.exact", text, WHOLE_TITLE),
        exact("titleEn.exact", text, WHOLE_TITLE),
        phrase("title", text, TITLE),
        phrase("titleEn", text, TITLE),
        exact("names.exact", text, NAME),
        phrase("names", text, IN_NAME),
        phrase("body", text, PASSAGE));
  }

  private static Query best(Query... places) {
    return Query.of(q -> q.disMax(d -> d.queries(Arrays.asList(places)).tieBreaker(0.0)));
  }

  private static Query exact(String field, String text, float worth) {
    return worth(Query.of(q -> q.term(t -> t.field(field).value(text))), worth);
  }

  /** A keyword that begins so, whatever the case. */
  static Query beginning(String field, String text, float worth) {
    return worth(Query.of(q -> q.prefix(p -> p.field(field).value(text))), worth);
  }

  static Query phrase(String field, String text, float worth) {
    return worth(Query.of(q -> q.matchPhrase(m -> m.field(field).query(text))), worth);
  }

  private static Query most(String field, String text, String enough, float worth) {
    return worth(
        Query.of(q -> q.match(m -> m.field(field).query(text).minimumShouldMatch(enough))), worth);
  }

  private static Query scattered(String text, String enough, float worth) {
    return worth(
        Query.of(q ->
            q.multiMatch(m ->
                m.type(TextQueryType.CrossFields)
                    .fields("title", "titleEn", "names", "body")
                    .query(text)
                    .minimumShouldMatch(enough))),
        worth);
  }

  static Query worth(Query query, float worth) {
    return Query.of(q -> q.constantScore(c -> c.filter(query).boost(worth)));
  }
}
