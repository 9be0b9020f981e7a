package io.sunboard.profile.app;

import io.sunboard.profile.CityBounds;
import reactor.core.publisher.Mono;

/** Where the city lies. */
public interface CityGround {

  /** Its bounds; {@link CityBounds#ANYWHERE} for a city whose profile does not say. */
  Mono<CityBounds> bounds();
}
