package io.sunboard.platform.throttle;

import io.sunboard.platform.http.ClientAddress;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Tells the network that a request comes from; the address itself goes no further. */
@Component
public class Networks {

  private final NetworkSettings settings;
  private final ClientAddress address;

  Networks(NetworkSettings settings, ClientAddress address) {
    this.settings = settings;
    this.address = address;
  }

  public Network of(ServerHttpRequest request) {
    return of(request.getHeaders(), request.getRemoteAddress());
  }

  /**
   * @param peer who is connected; null when the connection is gone
   */
  Network of(HttpHeaders headers, @Nullable InetSocketAddress peer) {
    InetAddress client = address.of(headers, peer);
    return Network.of(
        client.getAddress(),
        client instanceof Inet4Address ? settings.ipv4Prefix() : settings.ipv6Prefix());
  }
}
