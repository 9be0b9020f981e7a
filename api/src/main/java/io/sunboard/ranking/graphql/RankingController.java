package io.sunboard.ranking.graphql;

import io.sunboard.platform.graphql.PagedBatch;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.platform.relay.NodeFetcher;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingReader;
import io.sunboard.ranking.app.RankingReader.After;
import io.sunboard.ranking.app.RankingReader.Behind;
import io.sunboard.ranking.app.RankingReader.Row;
import io.sunboard.ranking.app.RankingReader.Standing;
import io.sunboard.ranking.app.ReadableRankings;
import io.sunboard.shared.Actor;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.Period;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Rankings for everybody, once released; those who run rounds reach the others by id. */
@Controller
class RankingController implements NodeFetcher {

  record RankingFilter(@Nullable String group, @Nullable String from, @Nullable String to) {}

  enum RankingOrder {
    PERIOD_DESC,
    PERIOD_ASC
  }

  private static final String ROWS = "rankingRows";
  private static final String STANDINGS = "unitStandings";

  private final RankingReader rankings;
  private final ReadableRankings readable;

  RankingController(
      RankingReader rankings, ReadableRankings readable, BatchLoaderRegistry loaders) {
    this.rankings = rankings;
    this.readable = readable;
    loaders
        .<PagedBatch.Key<UUID>, Connection<Row>>forName(ROWS)
        .registerMappedBatchLoader((keys, _) ->
            PagedBatch.load(
                keys,
                (parents, page, _) ->
                    rankings.rows(
                        parents, Objects.requireNonNullElse(page.number(0), 0), page.size()),
                Row::rankingId,
                row -> Cursor.of(row.ranked().position())));
    loaders
        .<PagedBatch.Key<UnitCode>, Connection<Standing>>forName(STANDINGS)
        .registerMappedBatchLoader((keys, _) ->
            PagedBatch.load(
                keys,
                (parents, page, group) ->
                    rankings.standings(parents, group, behind(page), page.size()),
                Standing::of,
                RankingController::cursor));
  }

  @QueryMapping
  Mono<Connection<Ranking>> rankings(
      @Argument @Nullable RankingFilter filter,
      @Argument @Nullable RankingOrder orderBy,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after) {
    PageRequest page = PageRequest.of(first, after, 3);
    RankingReader.Filter wanted =
        filter == null
            ? new RankingReader.Filter(null, null, null)
            : new RankingReader.Filter(
                filter.group(),
                filter.from() == null ? null : period("filter.from", filter.from()).first(),
                filter.to() == null ? null : period("filter.to", filter.to()).last());
    return rankings
        .releasedPage(wanted, orderBy != RankingOrder.PERIOD_ASC, after(page), page.size())
        .map(found -> Connection.of(found, RankingController::cursor));
  }

  @QueryMapping
  Mono<Ranking> ranking(
      @Argument String group, @Argument String period, @Argument @Nullable Instant asOf) {
    return rankings.released(group, period("period", period), asOf);
  }

  @Override
  public String type() {
    return "Ranking";
  }

  @Override
  public Mono<Ranking> fetch(String key, Actor actor) {
    return Mono.justOrEmpty(new GlobalId(type(), key).uuid())
        .flatMap(id -> readable.byIds(List.of(id), actor).next());
  }

  @SchemaMapping
  CompletableFuture<Connection<Row>> rows(
      Ranking ranking,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataLoader<PagedBatch.Key<UUID>, Connection<Row>> rankingRows) {
    PageRequest page = PageRequest.of(first, after, 1, PageRequest.MAX_SIZE);
    return rankingRows.load(new PagedBatch.Key<>(ranking.id(), page, null));
  }

  @SchemaMapping
  CompletableFuture<Connection<Standing>> standings(
      Unit unit,
      @Argument @Nullable String group,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataLoader<PagedBatch.Key<UnitCode>, Connection<Standing>> unitStandings) {
    PageRequest page = PageRequest.of(first, after, 4);
    return unitStandings.load(new PagedBatch.Key<>(unit.code(), page, group));
  }

  private static String cursor(Ranking ranking) {
    return Cursor.of(ranking.coveredPeriod().lastDay(), ranking.groupCode(), ranking.id());
  }

  private static String cursor(Standing standing) {
    Ranking ranking = standing.ranking();
    return Cursor.of(
        ranking.coveredPeriod().lastDay(),
        ranking.groupCode(),
        ranking.id(),
        standing.row().unit().code());
  }

  private static @Nullable Behind behind(PageRequest page) {
    After after = after(page);
    String unit = page.key(3);
    return after == null || unit == null ? null : new Behind(after, unit);
  }

  private static @Nullable After after(PageRequest page) {
    LocalDate lastDay = page.day(0);
    String group = page.key(1);
    UUID id = page.uuid(2);
    return lastDay == null || group == null || id == null ? null : new After(lastDay, group, id);
  }

  private static Period period(String argument, String text) {
    return Period.parse(text)
        .orElseThrow(() -> new InvalidArgumentException("MALFORMED_PERIOD", argument, text));
  }
}
