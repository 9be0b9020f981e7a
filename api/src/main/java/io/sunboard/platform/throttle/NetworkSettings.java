package io.sunboard.platform.throttle;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of an address makes a network.
 *
 * @param ipv4Prefix bits of an IPv4 address
 * @param ipv6Prefix bits of an IPv6 address
 */
@ConfigurationProperties("sunboard.network")
record NetworkSettings(@DefaultValue("24") int ipv4Prefix, @DefaultValue("48") int ipv6Prefix) {

  NetworkSettings {
    if (ipv4Prefix < 1 || ipv4Prefix > 32 || ipv6Prefix < 1 || ipv6Prefix > 128) {
      throw new IllegalArgumentException("a prefix longer than an address");
    }
  }
}
