package io.sunboard.challenge.web;

import io.sunboard.challenge.app.ChallengeSettings;
import io.sunboard.challenge.app.Challenges;
import io.sunboard.platform.throttle.Network;
import io.sunboard.platform.throttle.Networks;
import io.sunboard.platform.throttle.Shares;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * {@code GET /challenge}: a proof of work to be solved before a tip is sent, as ALTCHA's widgets
 * read it; 204 when none is asked for.
 */
@RestController
class ChallengeEndpoint {

  private final Challenges challenges;
  private final Networks networks;
  private final Shares<Network> shares;

  ChallengeEndpoint(Challenges challenges, ChallengeSettings settings, Networks networks) {
    this.challenges = challenges;
    this.networks = networks;
    this.shares = new Shares<>("TOO_MANY_CHALLENGES", settings.share());
  }

  @GetMapping("/challenge")
  ResponseEntity<Challenges.Challenge> challenge(ServerWebExchange exchange) {
    shares.take(networks.of(exchange.getRequest()));
    CacheControl never = CacheControl.noStore();
    return challenges.required()
        ? ResponseEntity.ok().cacheControl(never).body(challenges.give())
        : ResponseEntity.noContent().cacheControl(never).build();
  }
}
