package io.sunboard.ranking.graphql;

import static io.sunboard.shared.StaffRole.HANDLER;
import static io.sunboard.shared.StaffRole.PUBLISHER;

import io.sunboard.platform.Digests;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.platform.relay.NodeFetcher;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.Statement;
import io.sunboard.ranking.app.RankingReader;
import io.sunboard.ranking.app.RankingReader.Row;
import io.sunboard.ranking.app.StatementCommands;
import io.sunboard.ranking.app.Statements;
import io.sunboard.shared.Actor;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What units say beside their scores: everybody reads what is published. */
@Controller
class StatementController implements NodeFetcher {

  record SubmitStatementInput(
      String ranking, String text, @Nullable String textEn, String idempotencyKey) {}

  record PublishStatementInput(String statement) {}

  record StatementPayload(@Nullable Statement statement, List<UserError> userErrors) {}

  private static final UUID NOTHING = new UUID(0, 0);

  private final Statements statements;
  private final StatementCommands commands;
  private final RankingReader rankings;
  private final UnitReader units;
  private final Payloads payloads;
  private final JsonMapper json;

  StatementController(
      Statements statements,
      StatementCommands commands,
      RankingReader rankings,
      UnitReader units,
      Payloads payloads,
      JsonMapper json) {
    this.statements = statements;
    this.commands = commands;
    this.rankings = rankings;
    this.units = units;
    this.payloads = payloads;
    this.json = json;
  }

  @QueryMapping("statements")
  Mono<Connection<Statement>> all(
      @Argument @Nullable Boolean pending,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Actor actor) {
    actor.requireAny(PUBLISHER, HANDLER);
    PageRequest page = PageRequest.of(first, after, 2);
    // Whoever belongs to no unit has none; no profile calls a unit so.
    UnitCode own = Objects.requireNonNullElse(actor.unit(), new UnitCode("NO-UNIT"));
    Instant at = page.instant(0);
    UUID id = page.uuid(1);
    return statements
        .page(
            actor.has(PUBLISHER) ? null : own,
            Boolean.TRUE.equals(pending),
            actor,
            at == null || id == null ? null : new Statements.After(at, id),
            page.size())
        .map(found ->
            Connection.of(found, statement -> Cursor.of(statement.submittedAt(), statement.id())));
  }

  @Override
  public String type() {
    return "Statement";
  }

  @Override
  public Mono<Statement> fetch(String key, Actor actor) {
    return Mono.justOrEmpty(new GlobalId(type(), key).uuid())
        .flatMap(statements::byId)
        .filter(statement ->
            statement.publishedAt() != null
                || actor.has(PUBLISHER)
                || (actor.has(HANDLER) && statement.unitCode().equals(actor.unit())));
  }

  @BatchMapping(typeName = "RankingRow", field = "statements")
  Mono<Map<Row, List<Statement>>> ofRows(List<Row> of) {
    record Place(UUID ranking, UnitCode unit) {}
    return statements
        .published(
            of.stream().map(Row::rankingId).distinct().toList(),
            of.stream().map(row -> row.ranked().unit()).distinct().toList())
        .collectMultimap(statement -> new Place(statement.rankingId(), statement.unitCode()))
        .map(found -> {
          Map<Row, List<Statement>> byRow = new HashMap<>();
          for (Row row : of) {
            byRow.put(
                row,
                List.copyOf(
                    found.getOrDefault(
                        new Place(row.rankingId(), row.ranked().unit()), List.of())));
          }
          return byRow;
        });
  }

  @BatchMapping(typeName = "RankingRow", field = "statement")
  Mono<Map<Row, String>> latestOfRows(List<Row> of) {
    return ofRows(of)
        .map(found -> {
          Map<Row, String> latest = new HashMap<>();
          found.forEach((row, versions) -> {
            if (!versions.isEmpty()) {
              latest.put(row, versions.getFirst().text().zh());
            }
          });
          return latest;
        });
  }

  @BatchMapping(typeName = "Statement", field = "unit")
  Mono<Map<Statement, Unit>> units(List<Statement> of) {
    return units
        .byCodes(of.stream().map(Statement::unitCode).distinct().toList())
        .collectMap(Unit::code)
        .map(found -> {
          Map<Statement, Unit> byStatement = new HashMap<>();
          of.forEach(
              each -> byStatement.put(each, Objects.requireNonNull(found.get(each.unitCode()))));
          return byStatement;
        });
  }

  @BatchMapping(typeName = "Statement", field = "ranking")
  Mono<Map<Statement, Ranking>> rankings(List<Statement> of) {
    return rankings
        .byIds(of.stream().map(Statement::rankingId).distinct().toList(), true)
        .collectMap(Ranking::id)
        .map(found -> {
          Map<Statement, Ranking> byStatement = new HashMap<>();
          of.forEach(
              each -> byStatement.put(each, Objects.requireNonNull(found.get(each.rankingId()))));
          return byStatement;
        });
  }

  @MutationMapping
  Mono<StatementPayload> submitStatement(
      @Argument SubmitStatementInput input, Actor actor, Locale locale) {
    String digest =
        Digests.sha256(
            ("submitStatement" + json.writeValueAsString(input)).getBytes(StandardCharsets.UTF_8));
    return commands
        .submit(
            GlobalId.uuid("Ranking", input.ranking()).orElse(NOTHING),
            input.text(),
            input.textEn(),
            input.idempotencyKey(),
            digest,
            actor)
        .map(decision -> payloads.of(decision, locale, StatementPayload::new));
  }

  @MutationMapping
  Mono<StatementPayload> publishStatement(
      @Argument PublishStatementInput input, Actor actor, Locale locale) {
    return commands
        .publish(GlobalId.uuid("Statement", input.statement()).orElse(NOTHING), actor)
        .map(decision -> payloads.of(decision, locale, StatementPayload::new));
  }
}
