package io.sunboard.profile.app;

import io.sunboard.shared.Actor;
import reactor.core.publisher.Mono;

/** What a profile may bring for a feature that profiles know nothing of. */
public interface ProfilePart {

  /** The name of its file in the profile's folder, which may lack it. */
  String file();

  /**
   * Loads it, after units and categories; what is there already is left alone.
   *
   * @return how many things it created
   */
  Mono<Integer> load(byte[] file, Actor admin);
}
