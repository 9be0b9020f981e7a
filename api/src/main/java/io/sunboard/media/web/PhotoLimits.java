package io.sunboard.media.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.sunboard.media.app.MediaSettings;
import io.sunboard.platform.error.RefusedRequest;
import io.sunboard.platform.http.ClientAddress;
import io.sunboard.shared.Actor;
import io.sunboard.shared.UnavailableException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

  private record Client(Bucket bucket, AtomicInteger under) {}

  private final MediaSettings settings;
  private final ClientAddress address;
  private final LoadingCache<String, Client> clients;
  private final InstrumentedPool<Object> turns;

  PhotoLimits(MediaSettings settings, ClientAddress address) {
    this.settings = settings;
    this.address = address;
    this.clients =
        Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterAccess(settings.period())
            .build(this::client);
    this.turns =
        PoolBuilder.from(Mono.fromSupplier(Object::new))
            .sizeBetween(0, settings.atOnce())
            .maxPendingAcquire(WAITING)
            .buildPool();
  }

  private Client client(String key) {
    int most = key.startsWith("account ") ? settings.staffPhotos() : settings.publicPhotos();
    return new Client(
        Bucket.builder()
            .addLimit(limit -> limit.capacity(most).refillGreedy(most, settings.period()))
            .build(),
        new AtomicInteger());
  }

  /**
   * Does the work when it is its turn.
   *
   * @throws RefusedRequest with 429 for a client that has had its share
   * @throws UnavailableException when too many others wait
   */
  <T> Mono<T> inTurn(ServerHttpRequest request, Actor actor, Mono<T> work) {
    Client client = clients.get(key(request, actor));
    if (client.under().incrementAndGet() > settings.atOncePerClient()) {
      client.under().decrementAndGet();
      return Mono.error(refused(Duration.ofSeconds(1)));
    }
    ConsumptionProbe share = client.bucket().tryConsumeAndReturnRemaining(1);
    if (!share.isConsumed()) {
      client.under().decrementAndGet();
      return Mono.error(refused(Duration.ofNanos(share.getNanosToWaitForRefill())));
    }
    return Mono.usingWhen(
            turns
                .acquire(settings.patience())
                .onErrorMap(PhotoLimits::isFull, e -> new UnavailableException("PHOTOS_BUSY", e)),
            _ -> work,
            PooledRef::release)
        .doFinally(_ -> client.under().decrementAndGet());
  }

  private static boolean isFull(Throwable e) {
    return e instanceof TimeoutException || e instanceof PoolAcquirePendingLimitException;
  }

  private static RefusedRequest refused(Duration wait) {
    long seconds = Math.max(1, wait.toSeconds() + (wait.toNanosPart() > 0 ? 1 : 0));
    return new RefusedRequest(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_PHOTOS", seconds)
        .with(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }

  private String key(ServerHttpRequest request, Actor actor) {
    return actor.signedIn() ? "account " + actor.id() : network(address.of(request));
  }

  private String network(InetAddress address) {
    byte[] bytes = address.getAddress();
    int bits = address instanceof Inet4Address ? settings.ipv4Prefix() : settings.ipv6Prefix();
    for (int i = 0; i < bytes.length; i++) {
      int kept = Math.clamp(bits - 8L * i, 0, 8);
      bytes[i] &= (byte) (0xFF << (8 - kept));
    }
    return HexFormat.of().formatHex(bytes);
  }
}
