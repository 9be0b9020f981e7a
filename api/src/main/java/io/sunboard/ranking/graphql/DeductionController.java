package io.sunboard.ranking.graphql;

import io.sunboard.evaluation.Finding;
import io.sunboard.evaluation.app.DeductionSheets;
import io.sunboard.evaluation.app.DeductionSheets.Sheet;
import io.sunboard.evaluation.app.Findings;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingReader;
import io.sunboard.ranking.graphql.RankingDetails.ScoreComponentView;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Deduction sheets: what a unit is shown of a round before its release. */
@Controller
class DeductionController {

  record ProvisionalScore(
      String group, @Nullable BigDecimal total, List<ScoreComponentView> components) {}

  private final DeductionSheets sheets;
  private final RankingReader rankings;
  private final Findings findings;
  private final SchemeReader schemes;
  private final UnitReader units;

  DeductionController(
      DeductionSheets sheets,
      RankingReader rankings,
      Findings findings,
      SchemeReader schemes,
      UnitReader units) {
    this.sheets = sheets;
    this.rankings = rankings;
    this.findings = findings;
    this.schemes = schemes;
    this.units = units;
  }

  @QueryMapping
  Mono<Connection<Sheet>> deductionSheets(
      @Argument @Nullable Integer first, @Argument @Nullable String after, Actor actor) {
    PageRequest page = PageRequest.of(first, after, 2);
    return sheets
        .own(actor, page.day(0), page.uuid(1), page.size())
        .map(found ->
            Connection.of(
                found, sheet -> Cursor.of(sheet.round().period().lastDay(), sheet.round().id())));
  }

  @QueryMapping
  Mono<Sheet> deductionSheet(@Argument String round, @Argument @Nullable String unit, Actor actor) {
    UnitCode code =
        unit == null
            ? null
            : UnitCode.parse(unit)
                .orElseThrow(
                    () -> new InvalidArgumentException("MALFORMED_UNIT_CODE", "unit", unit));
    return sheets.one(GlobalId.uuid("Round", round).orElse(new UUID(0, 0)), code, actor);
  }

  @SchemaMapping(typeName = "DeductionSheet")
  String round(Sheet sheet) {
    return GlobalId.of("Round", sheet.round().id());
  }

  @SchemaMapping(typeName = "DeductionSheet")
  String period(Sheet sheet) {
    return sheet.round().period().code();
  }

  @SchemaMapping(typeName = "DeductionSheet")
  String state(Sheet sheet) {
    return sheet.round().state().name();
  }

  @SchemaMapping(typeName = "DeductionSheet")
  @Nullable Instant appealsUntil(Sheet sheet) {
    return sheet.round().times().appealsUntil();
  }

  @BatchMapping(typeName = "DeductionSheet")
  Mono<Map<Sheet, Unit>> unit(List<Sheet> of) {
    return units
        .byCodes(of.stream().map(Sheet::unit).distinct().toList())
        .collectMap(Unit::code)
        .map(found -> {
          Map<Sheet, Unit> bySheet = new HashMap<>();
          of.forEach(sheet -> bySheet.put(sheet, Objects.requireNonNull(found.get(sheet.unit()))));
          return bySheet;
        });
  }

  @SchemaMapping(typeName = "DeductionSheet")
  Mono<List<ProvisionalScore>> scores(Sheet sheet) {
    return schemes
        .byIds(List.of(sheet.round().schemeId()))
        .map(found -> Objects.requireNonNull(found.get(sheet.round().schemeId())))
        .flatMap(scheme ->
            rankings
                .ofRounds(List.of(sheet.round().id()))
                .collectMap(Ranking::id, Ranking::groupCode)
                .flatMap(groups ->
                    rankings
                        .rowsOf(sheet.round().id(), sheet.unit())
                        .map(row ->
                            new ProvisionalScore(
                                Objects.requireNonNull(groups.get(row.rankingId())),
                                row.ranked().total(),
                                RankingDetails.components(row, scheme)))
                        .collectList()));
  }

  @SchemaMapping(typeName = "DeductionSheet")
  Mono<Connection<Finding>> findings(
      Sheet sheet,
      @Argument @Nullable String channel,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after) {
    PageRequest page = PageRequest.of(first, after, 2);
    Instant seenAt = page.instant(0);
    UUID id = page.uuid(1);
    return findings
        .page(
            sheet.round().id(),
            new Findings.Filter(channel, sheet.unit(), null, null, false, false),
            seenAt == null || id == null ? null : new Findings.After(seenAt, id),
            page.size())
        .map(found -> Connection.of(found, finding -> Cursor.of(finding.seenAt(), finding.id())));
  }
}
