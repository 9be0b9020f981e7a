package io.sunboard.exposure.graphql;

import graphql.schema.idl.RuntimeWiring;
import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.app.ExposureReader;
import io.sunboard.platform.graphql.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The latest ticket in force of exposures: one statement for a level of a query. */
@Component
class LatestTickets implements RuntimeWiringConfigurer {

  private static final String LOADER = "exposureTickets";

  private record Wish(String number, @Nullable Instant asOf) {}

  private final ExposureReader exposures;

  LatestTickets(ExposureReader exposures, BatchLoaderRegistry loaders) {
    this.exposures = exposures;
    loaders
        .<Wish, ExposureFields.Ticket>forName(LOADER)
        .registerMappedBatchLoader((wishes, _) -> load(wishes));
  }

  /** Those of one level are asked for as of one moment, unless somebody asks by many aliases. */
  private Mono<Map<Wish, ExposureFields.Ticket>> load(Collection<Wish> wishes) {
    Map<Optional<Instant>, List<String>> byMoment = new HashMap<>();
    wishes.forEach(wish ->
        byMoment
            .computeIfAbsent(Optional.ofNullable(wish.asOf()), _ -> new ArrayList<>())
            .add(wish.number()));
    return Flux.fromIterable(byMoment.entrySet())
        .flatMap(each -> of(each.getValue(), each.getKey().orElse(null)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private Flux<Map.Entry<Wish, ExposureFields.Ticket>> of(
      List<String> numbers, @Nullable Instant asOf) {
    return exposures
        .latestTickets(numbers, asOf)
        .mapNotNull(event -> {
          ExposureFields.Ticket ticket = ExposureFields.ticket(event.event());
          return ticket == null ? null : Map.entry(new Wish(event.exposure(), asOf), ticket);
        });
  }

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Exposure",
        type ->
            type.dataFetcher(
                "latestTicket", Fields.loaded(Exposure.class, LOADER, LatestTickets::wish)));
  }

  private static @Nullable Wish wish(Exposure of) {
    return of.isPublic() && !of.withdrawn() ? new Wish(of.number(), of.asOf()) : null;
  }
}
