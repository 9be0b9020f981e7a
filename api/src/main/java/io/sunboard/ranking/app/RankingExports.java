package io.sunboard.ranking.app;

import io.sunboard.evaluation.ChannelInput;
import io.sunboard.platform.Digests;
import io.sunboard.ranking.RankedRow;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingDocument.Head;
import io.sunboard.ranking.app.RankingDocument.Named;
import io.sunboard.ranking.app.RankingReader.Row;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.SchemeDocument.Origin;
import io.sunboard.scheme.SchemeDocument.Wording;
import io.sunboard.scheme.SchemeWriting;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.shared.Source;
import io.sunboard.shared.Text;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Makes the files of rankings: what anybody can do the arithmetic again with. */
@Service
public class RankingExports {

  private static final int ALL = 1_000_000;

  private final ExportStore store;
  private final RankingReader rankings;
  private final SchemeReader schemes;

  RankingExports(ExportStore store, RankingReader rankings, SchemeReader schemes) {
    this.store = store;
    this.rankings = rankings;
    this.schemes = schemes;
  }

  /** Where a released ranking's export is. */
  public static String address(UUID ranking) {
    return "/export/rankings/" + ranking + ".json";
  }

  /** Keeps what a ranking was computed from, in the transaction that computes it. */
  public Mono<Void> keepInputs(
      Ranking ranking, Scheme.Group group, Map<String, ? extends ChannelInput> inputs) {
    return Mono.fromCallable(
            () -> {
              Map<String, ExportInput> written = new TreeMap<>();
              inputs.forEach(
                  (channel, input) -> written.put(channel, ExportInput.of(input, group.units())));
              return ExportJson.canonical(ExportJson.tree(written));
            })
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(bytes -> store.keepInputs(ranking.id(), bytes));
  }

  /**
   * Writes the files of a round's rankings, in the transaction that releases them and after the
   * release.
   *
   * @throws IllegalStateException if what is released is not what its inputs come to
   */
  public Mono<Void> freeze(UUID round) {
    return rankings
        .ofRounds(List.of(round))
        .filter(Ranking::released)
        .collectList()
        .flatMapIterable(found -> found)
        .concatMap(ranking -> store.inputs(ranking.id()).flatMap(inputs -> freeze(ranking, inputs)))
        .then();
  }

  private Mono<Void> freeze(Ranking ranking, byte[] inputs) {
    return schemes
        .byIds(List.of(ranking.schemeId()))
        .map(found -> Objects.requireNonNull(found.get(ranking.schemeId())))
        .flatMap(scheme ->
            rankings
                .rows(List.of(ranking.id()), 0, ALL)
                .collectList()
                .flatMap(rows -> files(ranking, scheme, rows, inputs)))
        .flatMap(files -> store.keep(ranking.id(), files.json(), files.csv()));
  }

  private record Files(ExportStore.File json, ExportStore.File csv) {}

  /** Off the event loop: a large round takes a while. */
  private static Mono<Files> files(Ranking ranking, Scheme scheme, List<Row> rows, byte[] inputs) {
    return Mono.fromCallable(() ->
            new Files(
                file(json(ranking, scheme, rows, ExportJson.read(inputs))),
                file(RankingTable.csv(ranking, scheme, rows))))
        .subscribeOn(Schedulers.boundedElastic());
  }

  private static ExportStore.File file(byte[] bytes) {
    return new ExportStore.File(bytes, Digests.sha256(bytes));
  }

  static byte[] json(Ranking ranking, Scheme scheme, List<Row> rows, JsonNode given) {
    Scheme.Group group = scheme.group(ranking.groupCode()).orElseThrow();
    Map<String, ExportInput> inputs = new TreeMap<>();
    Map<String, ChannelInput> read = new HashMap<>();
    given
        .properties()
        .forEach(each -> {
          ExportInput input = ExportJson.read(each.getValue(), ExportInput.class);
          inputs.put(each.getKey(), input);
          read.put(each.getKey(), input.input());
        });
    ExportResult result = ExportResult.of(scheme, group, read);
    check(ranking, rows.stream().map(Row::ranked).toList(), result);
    return ExportJson.canonical(
        ExportJson.tree(
            new RankingDocument(
                RankingDocument.FORMAT,
                head(ranking, scheme),
                rows.stream()
                    .map(row -> new Named(row.unit().code().value(), wording(row.name())))
                    .sorted(Comparator.comparing(Named::code))
                    .toList(),
                SchemeWriting.document(scheme, group),
                inputs,
                ExportJson.tree(result),
                reasons(rows))));
  }

  private static void check(Ranking ranking, List<RankedRow> stored, ExportResult result) {
    for (int i = 0; i < Math.max(stored.size(), result.rows().size()); i++) {
      RankedRow row = stored.get(i);
      ExportResult.RowEntry again = result.rows().get(i);
      String total = row.total() == null ? null : row.total().toPlainString();
      if (!row.unit().equals(again.unit())
          || !Objects.equals(row.rank(), again.rank())
          || !Objects.equals(total, again.total())) {
        throw new IllegalStateException(
            "ranking %s, line %d: %s, recomputed %s".formatted(ranking.id(), i + 1, row, again));
      }
    }
  }

  private static Head head(Ranking ranking, Scheme scheme) {
    Source source = ranking.source();
    UUID previous = ranking.previousId();
    return new Head(
        ranking.id().toString(),
        ranking.groupCode(),
        ranking.coveredPeriod().code(),
        ranking.version(),
        scheme.version(),
        ranking.sample(),
        Objects.requireNonNull(ranking.releasedAt()).toString(),
        source == null ? null : origin(source),
        previous == null ? null : previous.toString());
  }

  private static Origin origin(Source source) {
    return new Origin(source.title(), source.url() == null ? null : source.url().toString());
  }

  private static Map<String, Wording> reasons(List<Row> rows) {
    Map<String, Wording> reasons = new TreeMap<>();
    for (Row row : rows) {
      Text reason = row.ranked().unrankedReason();
      if (reason != null) {
        reasons.put(row.unit().code().value(), wording(reason));
      }
    }
    return reasons;
  }

  private static Wording wording(Text text) {
    return new Wording(text.zh(), text.en());
  }
}
