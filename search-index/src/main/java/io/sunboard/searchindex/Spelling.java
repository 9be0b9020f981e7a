package io.sunboard.searchindex;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.Buckets;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.SuggestSort;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import co.elastic.clients.elasticsearch.core.search.TermSuggest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/**
 * What a reader may have meant who found little. Pairs of characters that no document of theirs has
 * give the slip of the pen away, pairs that the index has and that differ in one character what it
 * may have been. Whatever is proposed was tried within what the reader may find, so that it tells
 * of nothing else.
 */
final class Spelling {

  /** Most proposals. */
  static final int MOST = 3;

  private static final int TRIED = 40;
  private static final int OPTIONS = 50;
  private static final int INSPECTED = 20;
  private static final List<String> FIELDS = List.of("title", "titleEn", "names", "body");
  private static final String KNOWN = "known";
  private static final String HITS = "hits";
  private static final String WHOLE = "whole ";

  private final String alias;
  private final Calls calls;

  Spelling(String alias, Calls calls) {
    this.alias = alias;
    this.calls = calls;
  }

  /**
   * Other words, best first.
   *
   * @param within the filter and the rights that limit the search
   * @param found how many hits the words have; proposals have no fewer, and one at least
   */
  Mono<List<String>> others(QueryTerms terms, List<Query> within, long found) {
    List<SpellingRun> runs = SpellingRun.of(terms);
    return runs.isEmpty()
        ? Mono.just(List.of())
        : calls
            .call(client -> client.search(vocabulary(runs, within), Void.class))
            .map(answer -> candidates(terms, runs, answer))
            .flatMap(candidates -> tried(runs, candidates, within, found));
  }

  /** Which pairs the reader's documents have, and which the index has that are like them. */
  private SearchRequest vocabulary(List<SpellingRun> runs, List<Query> within) {
    Map<String, Query> pairs =
        runs.stream()
            .flatMap(run -> run.tokens().stream())
            .distinct()
            .collect(toMap(token -> token, Spelling::anywhere));
    return SearchRequest.of(s ->
        s.index(alias)
            .size(0)
            .query(q -> q.bool(b -> b.filter(within).filter(Relevance.living())))
            .aggregations(KNOWN, filters(pairs))
            .suggest(alike(runs))
            .timeout(calls.workingTime())
            .allowPartialSearchResults(false));
  }

  private static Query anywhere(String token) {
    return Query.of(q ->
        q.bool(b -> {
          FIELDS.forEach(field -> b.should(m -> m.term(t -> t.field(field).value(token))));
          return b;
        }));
  }

  private static Aggregation filters(Map<String, Query> queries) {
    return Aggregation.of(a -> a.filters(f -> f.filters(Buckets.of(b -> b.keyed(queries)))));
  }

  private static Suggester alike(List<SpellingRun> runs) {
    return Suggester.of(s -> {
      for (int i = 0; i < runs.size(); i++) {
        SpellingRun run = runs.get(i);
        for (String field : FIELDS) {
          s.suggesters(
              i + "-" + field,
              f ->
                  f.text(run.text())
                      .term(t ->
                          t.field(field)
                              .suggestMode(SuggestMode.Always)
                              .prefixLength(0)
                              .minWordLength(2)
                              .maxEdits(run.latin() ? 2 : 1)
                              .maxInspections(INSPECTED)
                              .size(OPTIONS)
                              .shardSize(OPTIONS)
                              .sort(run.latin() ? SuggestSort.Score : SuggestSort.Frequency)));
        }
      }
      return s;
    });
  }

  private static List<String> candidates(
      QueryTerms terms, List<SpellingRun> runs, SearchResponse<Void> answer) {
    Map<String, Long> known = counts(answer, KNOWN);
    Map<SpellingRun, List<String>> better = new LinkedHashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      SpellingRun run = runs.get(i);
      String prefix = i + "-";
      List<String> spelt =
          run.better(
              token -> known.getOrDefault(token, 0L) > 0,
              options(FIELDS.stream().map(field -> answer.suggest().get(prefix + field))));
      if (!spelt.isEmpty()) {
        better.put(run, spelt);
      }
    }
    if (better.size() == 1) {
      Map.Entry<SpellingRun, List<String>> only = better.entrySet().iterator().next();
      return only.getValue().stream()
          .limit(TRIED)
          .map(text -> terms.whole().replace(only.getKey().text(), text))
          .toList();
    }
    String whole = terms.whole();
    for (Map.Entry<SpellingRun, List<String>> each : better.entrySet()) {
      whole = whole.replace(each.getKey().text(), each.getValue().getFirst());
    }
    return better.isEmpty() ? List.of() : List.of(whole);
  }

  /** For each token what is like it, with the number of documents that have it. */
  private static Map<String, Map<String, Long>> options(Stream<List<Suggestion<Void>>> fields) {
    Map<String, Map<String, Long>> options = new HashMap<>();
    fields
        .flatMap(List::stream)
        .map(Suggestion::term)
        .forEach((TermSuggest term) -> {
          Map<String, Long> each = options.computeIfAbsent(term.text(), _ -> new HashMap<>());
          term.options().forEach(option -> each.merge(option.text(), option.freq(), Long::sum));
        });
    return options;
  }

  /** What the text finds and has all the pairs that the runs do not have. */
  private static Query withAllThatIsNew(String text, List<SpellingRun> runs) {
    QueryTerms terms = QueryTerms.parse(text);
    Set<String> fresh =
        SpellingRun.of(terms).stream().flatMap(run -> run.tokens().stream()).collect(toSet());
    runs.forEach(run -> fresh.removeAll(run.tokens()));
    return Query.of(q ->
        q.bool(b ->
            b.must(Relevance.query(terms))
                .filter(fresh.stream().map(Spelling::anywhere).toList())));
  }

  private Mono<List<String>> tried(
      List<SpellingRun> runs, List<String> candidates, List<Query> within, long found) {
    if (candidates.isEmpty()) {
      return Mono.just(List.of());
    }
    Map<String, Query> queries =
        candidates.stream()
            .distinct()
            .collect(toMap(text -> text, text -> Relevance.query(QueryTerms.parse(text))));
    // A search forgives one pair, but not one that it was proposed for.
    candidates.forEach(text -> queries.put(WHOLE + text, withAllThatIsNew(text, runs)));
    SearchRequest request =
        SearchRequest.of(s ->
            s.index(alias)
                .size(0)
                .query(q -> q.bool(b -> b.filter(within).filter(Relevance.living())))
                .aggregations(HITS, filters(queries))
                .timeout(calls.workingTime())
                .allowPartialSearchResults(false));
    return calls
        .call(client -> client.search(request, Void.class))
        .map(answer -> {
          Map<String, Long> hits = counts(answer, HITS);
          return candidates.stream()
              .distinct()
              .filter(text ->
                  hits.getOrDefault(text, 0L) >= Math.max(1, found)
                      && hits.getOrDefault(WHOLE + text, 0L) > 0)
              .limit(MOST)
              .toList();
        });
  }

  private static Map<String, Long> counts(SearchResponse<Void> answer, String name) {
    Aggregate found = answer.aggregations().get(name);
    Map<String, Long> counts = new HashMap<>();
    if (found != null) {
      found.filters().buckets().keyed().forEach((key, one) -> counts.put(key, one.docCount()));
    }
    return counts;
  }
}
