package io.sunboard.publication.graphql;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.app.ExposureReader;
import io.sunboard.outbox.app.Notices;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.platform.relay.NodeFetcher;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.publication.NoticeParts.FollowUp;
import io.sunboard.publication.NoticeParts.Mention;
import io.sunboard.publication.NoticeParts.Statement;
import io.sunboard.publication.Publication;
import io.sunboard.publication.PublicationKind;
import io.sunboard.publication.app.Publications;
import io.sunboard.publication.app.Publications.After;
import io.sunboard.publication.app.Publications.Sight;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.ReadableRankings;
import io.sunboard.shared.Actor;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.Period;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Publications, as far as their reader may see them. */
@Controller
class PublicationController implements NodeFetcher {

  record PublicationFilter(
      @Nullable PublicationKind kind, @Nullable String period, @Nullable Integer year) {}

  /** Stands in a cursor for the release of what is not released yet. */
  private static final String UNRELEASED = "-";

  /** Before and behind them lies nothing that the database could hold. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final Publications publications;
  private final ReadableRankings rankings;
  private final ExposureReader exposures;
  private final UnitReader units;
  private final Notices notices;

  PublicationController(
      Publications publications,
      ReadableRankings rankings,
      ExposureReader exposures,
      UnitReader units,
      Notices notices) {
    this.publications = publications;
    this.rankings = rankings;
    this.exposures = exposures;
    this.units = units;
    this.notices = notices;
  }

  @QueryMapping
  Mono<Connection<Publication>> publications(
      @Argument @Nullable PublicationFilter filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Actor actor) {
    PageRequest page = PageRequest.of(first, after, 2);
    Publications.Filter wanted =
        filter == null
            ? new Publications.Filter(null, null, null)
            : new Publications.Filter(filter.kind(), period(filter.period()), filter.year());
    return publications
        .page(wanted, Sight.of(actor), after(page), page.size())
        .map(found -> Connection.of(found, PublicationController::cursor));
  }

  @QueryMapping
  Mono<Publication> publication(
      @Argument String number, @Argument @Nullable Instant asOf, Actor actor) {
    return publications.byNumber(number, Sight.of(actor), asOf);
  }

  @Override
  public String type() {
    return "Publication";
  }

  @Override
  public Mono<Publication> fetch(String key, Actor actor) {
    return Mono.justOrEmpty(new GlobalId(type(), key).uuid())
        .flatMap(id -> publications.byIds(List.of(id), Sight.of(actor)).next());
  }

  /** What a draft announces may be unreleased: whoever may see that sees it here, too. */
  @BatchMapping(field = "rankings")
  Mono<Map<Publication, List<Ranking>>> rankings(List<Publication> of, @ContextValue Actor actor) {
    List<UUID> ids = of.stream().flatMap(each -> each.rankingIds().stream()).distinct().toList();
    return rankings
        .byIds(ids, actor)
        .collectMap(Ranking::id)
        .map(found -> {
          Map<Publication, List<Ranking>> byPublication = new HashMap<>();
          for (Publication each : of) {
            byPublication.put(
                each,
                each.rankingIds().stream()
                    .map(found::get)
                    .filter(Objects::nonNull)
                    .filter(ranking -> ranking.released() || !each.isPublic())
                    .toList());
          }
          return byPublication;
        });
  }

  /** The exposures that publications name, as everybody sees them. */
  @BatchMapping(typeName = "PublicationMention", field = "exposure")
  Mono<Map<Mention, Exposure>> mentioned(List<Mention> of) {
    return byNumber(of.stream().map(Mention::exposure).toList())
        .map(found -> {
          Map<Mention, Exposure> byMention = new HashMap<>();
          of.forEach(each -> putIfThere(byMention, each, found.get(each.exposure())));
          return byMention;
        });
  }

  @BatchMapping(typeName = "PublicationFollowUp", field = "exposure")
  Mono<Map<FollowUp, Exposure>> followed(List<FollowUp> of) {
    return byNumber(of.stream().map(FollowUp::exposure).toList())
        .map(found -> {
          Map<FollowUp, Exposure> byFollowUp = new HashMap<>();
          of.forEach(each -> putIfThere(byFollowUp, each, found.get(each.exposure())));
          return byFollowUp;
        });
  }

  private Mono<Map<String, Exposure>> byNumber(List<String> numbers) {
    return exposures
        .byNumbers(numbers, ExposureReader.Sight.EVERYBODY)
        .collectMap(Exposure::number);
  }

  private static <K> void putIfThere(Map<K, Exposure> map, K key, @Nullable Exposure exposure) {
    if (exposure != null) {
      map.put(key, exposure);
    }
  }

  /** The units that speak in publications. */
  @BatchMapping(typeName = "PublicationStatement", field = "unit")
  Mono<Map<Statement, Unit>> speaking(List<Statement> of) {
    Set<UnitCode> codes =
        of.stream()
            .flatMap(each -> UnitCode.parse(each.unit()).stream())
            .collect(Collectors.toSet());
    return units
        .byCodes(codes)
        .collectMap(unit -> unit.code().value())
        .map(found -> {
          Map<Statement, Unit> byStatement = new HashMap<>();
          for (Statement each : of) {
            Unit unit = found.get(each.unit());
            if (unit != null) {
              byStatement.put(each, unit);
            }
          }
          return byStatement;
        });
  }

  @BatchMapping(typeName = "Ranking", field = "publications")
  Mono<Map<Ranking, List<Publication>>> publicationsOf(List<Ranking> of) {
    return publications
        .announcing(of.stream().map(Ranking::id).toList())
        .map(found -> {
          Map<Ranking, List<Publication>> byRanking = new HashMap<>();
          of.forEach(
              ranking -> byRanking.put(ranking, found.getOrDefault(ranking.id(), List.of())));
          return byRanking;
        });
  }

  @SubscriptionMapping
  Flux<Publication> publicationReleased() {
    return notices.stream()
        .filter(notice -> notice.type().equals("PublicationReleased"))
        .concatMap(notice ->
            publications
                .byIds(List.of(UUID.fromString(notice.key())), Sight.PUBLIC)
                .filter(Publication::isPublic));
  }

  private static String cursor(Publication publication) {
    Instant releasedAt = publication.releasedAt();
    return Cursor.of(releasedAt == null ? UNRELEASED : releasedAt, publication.id());
  }

  private static @Nullable After after(PageRequest page) {
    UUID id = page.uuid(1);
    if (id == null) {
      return null;
    }
    Instant releasedAt = UNRELEASED.equals(page.key(0)) ? null : page.instant(0);
    if (releasedAt != null && (releasedAt.isBefore(EARLIEST) || releasedAt.isAfter(LATEST))) {
      throw new InvalidArgumentException("ILLEGAL_CURSOR", "after");
    }
    return new After(releasedAt, id);
  }

  private static @Nullable Period period(@Nullable String text) {
    return text == null
        ? null
        : Period.parse(text)
            .orElseThrow(
                () -> new InvalidArgumentException("MALFORMED_PERIOD", "filter.period", text));
  }
}
