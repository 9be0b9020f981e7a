package io.sunboard.media.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.sunboard.media.app.MediaSettings;
import io.sunboard.platform.throttle.Networks;
import io.sunboard.platform.throttle.Share;
import io.sunboard.platform.throttle.Shares;
import io.sunboard.shared.Actor;
import io.sunboard.shared.TooManyException;
import io.sunboard.shared.UnavailableException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolAcquirePendingLimitException;
import reactor.pool.PoolBuilder;
import reactor.pool.PooledRef;

/**
 * How many photos a client may send: an account, or a network for citizens, whose addresses are
 * kept in memory only, shortened, and forgotten soon. And how many are in memory at a time.
 */
@Component
class PhotoLimits {

  /** Addresses to choose from are plenty; memory is not. */
  private static final int CLIENTS = 100_000;

  private static final int WAITING = 200;

  private static final String CODE = "TOO_MANY_PHOTOS";

  /** An account by its name, or a network. */
  private final Shares<Object> ofStaff;

  private final Shares<Object> ofCitizens;
  private final MediaSettings settings;
  private final Networks networks;
  private final LoadingCache<Object, AtomicInteger> under;
  private final InstrumentedPool<Object> turns;

  PhotoLimits(MediaSettings settings, Networks networks) {
    this.settings = settings;
    this.networks = networks;
    this.ofStaff = new Shares<>(CODE, new Share(settings.staffPhotos(), settings.period()));
    this.ofCitizens = new Shares<>(CODE, new Share(settings.publicPhotos(), settings.period()));
    this.under =
        Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterAccess(settings.period())
            .build(_ -> new AtomicInteger());
    this.turns =
        PoolBuilder.from(Mono.fromSupplier(Object::new))
            .sizeBetween(0, settings.atOnce())
            .maxPendingAcquire(WAITING)
            .buildPool();
  }

  /**
   * Does the work when it is its turn.
   *
   * @throws TooManyException for a client that has had its share
   * @throws UnavailableException when too many others wait
   */
  <T> Mono<T> inTurn(ServerHttpRequest request, Actor actor, Mono<T> work) {
    Object client = actor.signedIn() ? actor.id() : networks.of(request);
    AtomicInteger atOnce = under.get(client);
    if (atOnce.incrementAndGet() > settings.atOncePerClient()) {
      atOnce.decrementAndGet();
      return Mono.error(new TooManyException(CODE, Duration.ofSeconds(1)));
    }
    try {
      (actor.signedIn() ? ofStaff : ofCitizens).take(client);
    } catch (TooManyException none) {
      atOnce.decrementAndGet();
      return Mono.error(none);
    }
    return Mono.usingWhen(
            turns
                .acquire(settings.patience())
                .onErrorMap(PhotoLimits::isFull, e -> new UnavailableException("PHOTOS_BUSY", e)),
            _ -> work,
            PooledRef::release)
        .doFinally(_ -> atOnce.decrementAndGet());
  }

  private static boolean isFull(Throwable e) {
    return e instanceof TimeoutException || e instanceof PoolAcquirePendingLimitException;
  }
}
