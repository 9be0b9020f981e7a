package io.sunboard.routing.app;

import io.sunboard.profile.app.ProfilePart;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A city's first rules come with its profile; afterwards they are the administrators'. */
@Component
class RoutingOfProfile implements ProfilePart {

  private final RoutingStore store;
  private final SetRoutingRules set;

  RoutingOfProfile(RoutingStore store, SetRoutingRules set) {
    this.store = store;
    this.set = set;
  }

  @Override
  public String file() {
    return "routing.yaml";
  }

  @Override
  public Mono<Integer> load(byte[] file, Actor admin) {
    return store
        .latest()
        .flatMap(latest ->
            latest > 0
                ? Mono.just(0)
                : set.set(new String(file, StandardCharsets.UTF_8), "profile", 0, admin)
                    .map(decision -> {
                      if (decision instanceof Decision.Refused<?> refused) {
                        throw new IllegalStateException("the profile is refused: " + refused);
                      }
                      return 1;
                    }));
  }
}
