package io.sunboard.routing.graphql;

import io.sunboard.routing.RoutingRules;
import io.sunboard.routing.Suggestion;
import io.sunboard.routing.app.RoutingBook;
import io.sunboard.tip.Tip;
import io.sunboard.tip.app.StaffTip;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Suggestions beside the tips of a page: the rules are read once for all of them. */
@Controller
class SuggestionController {

  private final RoutingBook book;

  SuggestionController(RoutingBook book) {
    this.book = book;
  }

  @BatchMapping(typeName = "TipReport")
  Mono<Map<StaffTip, List<Suggestion>>> suggestedUnits(List<StaffTip> of) {
    return book.inForce()
        .map(rules -> {
          Map<StaffTip, List<Suggestion>> byTip = new HashMap<>();
          of.forEach(each -> byTip.put(each, suggestions(rules, each.tip().sent())));
          return byTip;
        });
  }

  /** None for a tip whose words are erased. */
  private List<Suggestion> suggestions(RoutingRules rules, Tip.Sent sent) {
    String text = sent.text();
    return text == null
        ? List.of()
        : rules.suggest(
            book.reported(
                sent.category(),
                text,
                sent.place().address(),
                sent.place().latitude(),
                sent.place().longitude(),
                sent.receivedAt()));
  }
}
