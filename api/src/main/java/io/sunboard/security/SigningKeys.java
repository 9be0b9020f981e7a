package io.sunboard.security;

import com.nimbusds.jose.jwk.JWKSet;
import io.netty.channel.ChannelOption;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.util.retry.Retry;

/**
 * The keys that Keycloak signs with: fetched at start without holding it up, again from time to
 * time, and again for an unknown key, though not more often than configured, since anybody can
 * invent key ids. The last good keys stay for as long as Keycloak is away.
 */
@Component
class SigningKeys implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
  private static final Duration MAX_BACKOFF = Duration.ofSeconds(30);
  private static final int CONNECT_MILLIS = 3000;

  private final KeycloakSettings keycloak;
  private final Clock clock;
  private final HttpClient http;
  private final AtomicReference<@Nullable Mono<JWKSet>> underWay = new AtomicReference<>();
  private volatile @Nullable JWKSet known;
  private volatile Instant lastAttempt = Instant.EPOCH;
  private volatile @Nullable Disposable refreshing;

  SigningKeys(KeycloakSettings keycloak, @Qualifier("worldClock") Clock clock) {
    this.keycloak = keycloak;
    this.clock = clock;
    this.http =
        HttpClient.newConnection()
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
            .responseTimeout(keycloak.timeout());
  }

  /** The keys at hand; fetched first when there never were any. */
  Mono<JWKSet> current() {
    JWKSet keys = known;
    return keys == null ? refetched() : Mono.just(keys);
  }

  /**
   * The keys as they are now, unless they were asked for just before; those at hand when Keycloak
   * does not answer; an error when there never were any.
   */
  Mono<JWKSet> refetched() {
    return Mono.defer(() -> {
      Mono<JWKSet> running = underWay.get();
      Mono<JWKSet> fetch = running == null && mayFetch() ? fetch() : running;
      Mono<JWKSet> keys = fetch == null ? Mono.empty() : fetch;
      return keys.onErrorResume(_ -> Mono.empty())
          .switchIfEmpty(Mono.defer(() -> Mono.justOrEmpty(known)))
          .switchIfEmpty(Mono.error(() -> new JwtException("no keys of Keycloak")));
    });
  }

  private synchronized boolean mayFetch() {
    Instant now = clock.instant();
    if (now.isBefore(lastAttempt.plus(keycloak.refetch()))) {
      return false;
    }
    lastAttempt = now;
    return true;
  }

  private Mono<JWKSet> fetch() {
    Mono<JWKSet> fetch =
        http.get()
            .uri(keycloak.keysUrl())
            .responseSingle(SigningKeys::body)
            .flatMap(SigningKeys::parse)
            .timeout(keycloak.timeout())
            .doOnNext(keys -> known = keys)
            .doFinally(_ -> underWay.set(null))
            .cache();
    underWay.set(fetch);
    return fetch;
  }

  private static Mono<String> body(HttpClientResponse response, ByteBufMono content) {
    return response.status().code() == 200
        ? content.asString()
        : Mono.error(new IllegalStateException("status " + response.status().code()));
  }

  private static Mono<JWKSet> parse(String body) {
    try {
      JWKSet keys = JWKSet.parse(body).toPublicJWKSet();
      return keys.isEmpty()
          ? Mono.error(new IllegalStateException("an empty key set"))
          : Mono.just(keys);
    } catch (ParseException notAKeySet) {
      return Mono.error(notAKeySet);
    }
  }

  @Override
  public void start() {
    Retry untilThere =
        Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
            .maxBackoff(MAX_BACKOFF)
            .doBeforeRetry(
                again -> LOG.warn("no keys from {}: {}", keycloak.keysUrl(), again.failure()));
    refreshing =
        Mono.defer(this::fetch)
            .retryWhen(untilThere)
            .doOnNext(keys -> LOG.debug("{} keys from {}", keys.size(), keycloak.keysUrl()))
            .delayElement(keycloak.refresh())
            .repeat()
            .subscribe();
  }

  @Override
  public void stop() {
    Disposable running = refreshing;
    if (running != null) {
      running.dispose();
    }
    refreshing = null;
  }

  @Override
  public boolean isRunning() {
    return refreshing != null;
  }
}
