package io.sunboard.ranking.graphql;

import graphql.schema.idl.RuntimeWiring;
import io.sunboard.platform.graphql.Fields;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.Statement;
import io.sunboard.ranking.app.RankingReader.Previous;
import io.sunboard.ranking.app.RankingReader.Row;
import io.sunboard.ranking.graphql.StepViews.PeerMark;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields of rankings and rows that are read off the object at once. */
@Component
class RankingFields implements RuntimeWiringConfigurer {

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Ranking",
        type ->
            type.dataFetcher("id", Fields.id(Ranking.class, Ranking::id))
                .dataFetcher(
                    "period", Fields.of(Ranking.class, ranking -> ranking.coveredPeriod().code())));
    wiring.type(
        "RankingRow",
        type ->
            type.dataFetcher("rank", Fields.of(Row.class, row -> row.ranked().rank()))
                .dataFetcher("unit", Fields.of(Row.class, Row::unit))
                .dataFetcher("exactTotal", Fields.of(Row.class, row -> row.ranked().exact()))
                .dataFetcher("list", Fields.of(Row.class, row -> row.ranked().honours()))
                .dataFetcher("total", Fields.of(Row.class, row -> row.ranked().total()))
                .dataFetcher(
                    "unrankedReason", Fields.text(Row.class, row -> row.ranked().unrankedReason()))
                .dataFetcher("unitName", Fields.text(Row.class, Row::name))
                .dataFetcher("previous", Fields.of(Row.class, Row::previous)));
    wiring.type(
        "Statement",
        type ->
            type.dataFetcher("id", Fields.id(Statement.class, Statement::id))
                .dataFetcher("text", Fields.text(Statement.class, Statement::text)));
    wiring.type(
        "PeerMark",
        type -> type.dataFetcher("by", Fields.of(PeerMark.class, mark -> mark.by().value())));
    wiring.type(
        "PreviousStanding",
        type ->
            type.dataFetcher(
                "period", Fields.of(Previous.class, previous -> previous.period().code())));
  }
}
