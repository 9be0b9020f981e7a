package io.sunboard.platform.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from: as many of our own proxies back as {@code sunboard.proxies} says,
 * each of which has added the address that it saw to {@code X-Forwarded-For}. What stands there
 * before was written by the client and proves nothing.
 */
@Component
public class ClientAddress {

  private final int proxies;

  ClientAddress(@Value("${sunboard.proxies}") int proxies) {
    this.proxies = proxies;
  }

  /** The client's address; the loopback's when the connection is gone. */
  public InetAddress of(ServerHttpRequest request) {
    return of(request.getHeaders(), request.getRemoteAddress());
  }

  /**
   * The same for a request of which these are known.
   *
   * @param peer who is connected; null when the connection is gone
   */
  public InetAddress of(HttpHeaders headers, @Nullable InetSocketAddress peer) {
    InetAddress seen =
        peer == null || peer.getAddress() == null
            ? InetAddress.getLoopbackAddress()
            : peer.getAddress();
    return proxies == 0 ? seen : forwarded(headers).orElse(seen);
  }

  private Optional<InetAddress> forwarded(HttpHeaders headers) {
    List<String> hops =
        headers.getOrEmpty("X-Forwarded-For").stream()
            .flatMap(line -> List.of(line.split(",")).stream())
            .map(String::strip)
            .toList();
    if (hops.size() < proxies) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(hops.get(hops.size() - proxies)));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
