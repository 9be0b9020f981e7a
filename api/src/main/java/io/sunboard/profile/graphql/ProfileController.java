package io.sunboard.profile.graphql;

import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.profile.app.ProfileLoader;
import io.sunboard.shared.Actor;
import io.sunboard.unit.Unit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Loading a city profile. */
@Controller
class ProfileController {

  record LoadProfileInput(String profile) {}

  record LoadProfilePayload(@Nullable Unit city, int created, List<UserError> userErrors) {}

  private final ProfileLoader loader;
  private final Payloads payloads;

  ProfileController(ProfileLoader loader, Payloads payloads) {
    this.loader = loader;
    this.payloads = payloads;
  }

  @MutationMapping
  Mono<LoadProfilePayload> loadProfile(
      @Argument LoadProfileInput input, Actor actor, Locale locale) {
    return loader
        .load(input.profile(), actor)
        .map(decision ->
            payloads.of(
                decision,
                locale,
                (loaded, errors) ->
                    new LoadProfilePayload(
                        loaded == null ? null : loaded.city(),
                        loaded == null ? 0 : loaded.created(),
                        errors)));
  }
}
