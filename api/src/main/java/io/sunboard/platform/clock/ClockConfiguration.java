package io.sunboard.platform.clock;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The clocks: the product's, and the world's for what others have signed. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  /** In UTC; the only source of "now". */
  @Bean
  @Primary
  Clock clock(@Value("${sunboard.clock.movable:false}") boolean movable) {
    return movable ? new MovableClock() : Clock.systemUTC();
  }

  /** Tokens end by the world's time, wherever a story stands. */
  @Bean
  Clock worldClock() {
    return Clock.systemUTC();
  }
}
