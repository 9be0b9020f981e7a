package io.sunboard.similar.app;

import io.sunboard.platform.throttle.Share;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a network may ask what is alike.
 *
 * @param questions at most in {@code period}
 */
@ConfigurationProperties("sunboard.similar")
public record SimilarSettings(
    @DefaultValue("300") int questions, @DefaultValue("10m") Duration period) {

  public Share share() {
    return new Share(questions, period);
  }
}
