package io.sunboard.platform.graphql;

import io.sunboard.platform.relay.GlobalId;
import io.sunboard.platform.relay.NodeFetcher;
import io.sunboard.shared.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Answers {@code node(id)} with whatever feature the id belongs to. */
@Controller
class NodeController {

  private final Map<String, NodeFetcher> fetchers;

  NodeController(List<NodeFetcher> fetchers) {
    this.fetchers =
        fetchers.stream().collect(Collectors.toMap(NodeFetcher::type, Function.identity()));
  }

  /** Empty for an id of nothing, and for one that the reader may not see: both look alike. */
  @QueryMapping
  Mono<Object> node(@Argument String id, Actor actor) {
    Optional<GlobalId> global = GlobalId.parse(id);
    NodeFetcher fetcher = global.map(g -> fetchers.get(g.type())).orElse(null);
    return global.isEmpty() || fetcher == null
        ? Mono.empty()
        : fetcher.fetch(global.get().key(), actor).cast(Object.class);
  }
}
