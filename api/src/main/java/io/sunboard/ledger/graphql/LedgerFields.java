package io.sunboard.ledger.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.sunboard.ledger.LedgerEntry;
import io.sunboard.ledger.LedgerState;
import io.sunboard.ledger.LedgerTotal;
import io.sunboard.ledger.Origin;
import io.sunboard.ledger.app.LedgerEntries.Sight;
import io.sunboard.platform.Caller;
import io.sunboard.platform.graphql.Fields;
import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields of ledger entries that are read off the object at once. */
@Component
class LedgerFields implements RuntimeWiringConfigurer {

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.type(
        "LedgerEntry",
        type ->
            type.dataFetcher("id", Fields.id(LedgerEntry.class, LedgerEntry::id))
                .dataFetcher("reason", Fields.text(LedgerEntry.class, LedgerEntry::reason))
                .dataFetcher("note", forTheOffice(LedgerEntry::note))
                .dataFetcher(
                    "decisionNote",
                    forTheOffice(each -> {
                      LedgerEntry.Verdict verdict = each.verdict();
                      return verdict == null ? null : verdict.note();
                    }))
                .dataFetcher(
                    "origin",
                    Fields.of(
                        LedgerEntry.class,
                        each ->
                            switch (each.origin()) {
                              case Origin.OfRanking _ -> "RANKING";
                              case Origin.OfTicket _ -> "TICKET";
                              case Origin.OfTip _ -> "TIP";
                              case Origin.OfPerson _ -> "SUPERVISOR";
                            }))
                .dataFetcher(
                    "period",
                    Fields.of(
                        LedgerEntry.class,
                        each -> each.origin() instanceof Origin.OfRanking of ? of.period() : null))
                .dataFetcher(
                    "ticketNumber",
                    Fields.of(
                        LedgerEntry.class,
                        each -> each.origin() instanceof Origin.OfTicket of ? of.number() : null))
                .dataFetcher(
                    "decidedAt",
                    Fields.of(
                        LedgerEntry.class,
                        each -> {
                          LedgerEntry.Verdict verdict = each.verdict();
                          return verdict == null ? null : verdict.at();
                        }))
                .dataFetcher(
                    "viewerCanDecide",
                    may((each, viewer) ->
                        viewer.has(StaffRole.LEADER)
                            && each.state() == LedgerState.PROPOSED
                            && !viewer.id().equals(each.proposedBy())))
                .dataFetcher(
                    "viewerCanSettle",
                    may((each, viewer) ->
                        viewer.has(StaffRole.PUBLISHER)
                            && each.state() == LedgerState.DECIDED
                            && !(each.origin() instanceof Origin.OfTip))));
    wiring.type(
        "LedgerTotal",
        type ->
            type.dataFetcher("tierName", Fields.text(LedgerTotal.class, LedgerTotal::tierName))
                .dataFetcher(
                    "month", Fields.of(LedgerTotal.class, each -> each.month().toString())));
  }

  /** What the offices tell each other is nobody else's. */
  private static DataFetcher<Object> forTheOffice(Function<LedgerEntry, @Nullable String> text) {
    return environment -> {
      LedgerEntry entry = Objects.requireNonNull(environment.<LedgerEntry>getSource());
      return Sight.of(viewer(environment)) == Sight.OFFICE ? text.apply(entry) : null;
    };
  }

  private static DataFetcher<Object> may(BiPredicate<LedgerEntry, Actor> condition) {
    return environment ->
        condition.test(
            Objects.requireNonNull(environment.<LedgerEntry>getSource()), viewer(environment));
  }

  private static Actor viewer(DataFetchingEnvironment environment) {
    return environment.getGraphQlContext().getOrDefault(Caller.KEY, Actor.anonymous());
  }
}
