package io.sunboard.alert.store;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import io.sunboard.alert.PublicAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Turns names into addresses of the open network, and into no others. A connection goes to what was
 * looked at here and not to what the name may mean a moment later.
 */
final class OpenNetwork extends AddressResolverGroup<InetSocketAddress> {

  /** A name that leads into this house. */
  static final class InsideException extends UnknownHostException {
    InsideException(String host) {
      super(host + " is not of the open network");
    }
  }

  private final boolean anywhere;

  OpenNetwork(boolean anywhere) {
    this.anywhere = anywhere;
  }

  @Override
  protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
    return new Names(executor).asAddressResolver();
  }

  private final class Names extends InetNameResolver {

    Names(EventExecutor executor) {
      super(executor);
    }

    @Override
    protected void doResolve(String host, Promise<InetAddress> promise) {
      lookUp(host).subscribe(found -> promise.trySuccess(found.getFirst()), promise::tryFailure);
    }

    @Override
    protected void doResolveAll(String host, Promise<List<InetAddress>> promise) {
      lookUp(host).subscribe(promise::trySuccess, promise::tryFailure);
    }

    private Mono<List<InetAddress>> lookUp(String host) {
      return Mono.fromCallable(() -> found(host)).subscribeOn(Schedulers.boundedElastic());
    }

    /** All of them must be open: a name with one leg inside is a trick. */
    private List<InetAddress> found(String host) throws UnknownHostException {
      List<InetAddress> found = Arrays.asList(InetAddress.getAllByName(host));
      if (!anywhere && !found.stream().allMatch(PublicAddress::is)) {
        throw new InsideException(host);
      }
      return found;
    }
  }
}
