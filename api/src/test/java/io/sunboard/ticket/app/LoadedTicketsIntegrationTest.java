package io.sunboard.ticket.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.sample.app.SampleFiles;
import io.sunboard.sample.app.SampleLoader;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** History that is loaded has its tickets, and alarms nobody. In a city of its own. */
class LoadedTicketsIntegrationTest {

  private static long count(Sunboard.Node city, String from) {
    return city.beans(DatabaseClient.class)
        .values()
        .iterator()
        .next()
        .sql("select count(*) from " + from)
        .map(row -> row.get(0, Long.class))
        .one()
        .blockOptional()
        .orElseThrow();
  }

  @Test
  void hasTheTicketsOfItsTimeAndNothingFires() {
    // Nothing looks for tickets but the test.
    try (Sunboard.Node city = Sunboard.ownCity("loaded", "--sunboard.ladder.every=0s")) {
      long loaded =
          city.bean(SampleLoader.class)
              .load(SampleFiles.read("xianning"), SampleLoader.Size.SMALL)
              .blockOptional()
              .orElseThrow();
      assertThat(loaded).isPositive();

      long tickets = count(city, "ticket");
      assertThat(count(city, "ticket where colour = 'WHITE' and status = 'IN_FORCE'")).isPositive();
      // Each dispatch had its white ticket then, when it was dispatched.
      assertThat(
              count(
                  city,
                  """
                  problem_event e where e.type in ('Dispatched', 'Reopened') and not exists (
                    select from ticket t
                    where t.problem_id = e.problem_id and t.colour = 'WHITE'
                      and t.issued_at = e.happened_at)
                  """))
          .isZero();
      assertThat(count(city, "ticket where written_at > now() - interval '1 year'")).isZero();
      assertThat(
              count(
                  city,
                  """
                  problem p where p.colour is distinct from (
                    select t.colour from ticket t
                    where t.problem_id = p.id and t.status = 'IN_FORCE'
                    order by t.issued_at desc, t.run desc, t.rung desc limit 1)
                  """))
          .isZero();
      assertThat(
              count(
                  city,
                  """
                  (select agency, year from ticket where serial is not null group by agency, year
                   having count(*) <> max(serial)) gaps
                  """))
          .isZero();

      assertThat(city.bean(LadderWatch.class).run().block()).isZero();
      assertThat(count(city, "ticket")).isEqualTo(tickets);
      assertThat(count(city, "event where type = 'LedgerEntryProposed'")).isZero();

      JsonNode newest =
          Reader.as("leader")
              .at(city.url())
              .data("tickets", Map.of("first", 1))
              .at("/tickets/nodes/0");
      assertThat(newest.get("number").asString()).contains("〔2021〕");
    }
  }
}
