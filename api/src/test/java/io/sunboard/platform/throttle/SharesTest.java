package io.sunboard.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sunboard.shared.TooManyException;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SharesTest {

  private static Network network(String address, int bits) {
    return Network.of(InetAddress.ofLiteral(address).getAddress(), bits);
  }

  @Test
  void givesEachItsShareAndSaysHowLongToWait() {
    Shares<String> shares = new Shares<>("TOO_MANY_TRIES", new Share(2, Duration.ofHours(1)));
    shares.take("one");
    shares.take("one");
    TooManyException none = catchThrowableOfType(TooManyException.class, () -> shares.take("one"));
    assertThat(none.code()).isEqualTo("TOO_MANY_TRIES");
    assertThat(none.seconds()).isBetween(1L, 1_800L);
    shares.take("another");
  }

  @Test
  void takesBackWhatWasNone() {
    Shares<String> shares = new Shares<>("TOO_MANY_TRIES", new Share(1, Duration.ofHours(1)));
    for (int i = 0; i < 10; i++) {
      shares.take("one");
      shares.giveBack("one");
    }
    shares.take("one");
    assertThat(catchThrowableOfType(TooManyException.class, () -> shares.take("one"))).isNotNull();
  }

  @Test
  void takesAddressesOfOneNetworkForOne() {
    assertThat(network("203.0.113.7", 24)).isEqualTo(network("203.0.113.99", 24));
    assertThat(network("203.0.113.7", 24)).isNotEqualTo(network("203.0.114.7", 24));
    assertThat(network("203.0.113.7", 20)).isEqualTo(network("203.0.114.7", 20));
    assertThat(network("2001:db8:1::1", 48)).isEqualTo(network("2001:db8:1:ffff::2", 48));
    assertThat(network("2001:db8:1::1", 48)).isNotEqualTo(network("2001:db8:2::1", 48));
  }

  @Test
  void printsNothingOfAnAddress() {
    assertThat(network("203.0.113.7", 24)).hasToString("a network");
  }

  @Test
  void waitsAtLeastASecondAndNeverTooShort() {
    assertThat(new TooManyException("X", Duration.ZERO).seconds()).isEqualTo(1);
    assertThat(new TooManyException("X", Duration.ofMillis(1_001)).seconds()).isEqualTo(2);
  }
}
