package io.sunboard.search.app;

import io.sunboard.platform.loop.Loop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Verifies the search indices every now and then; of several nodes one does it at a time. */
@Component
class VerifyByItself extends Loop {

  private final VerifyIndex verify;

  VerifyByItself(
      VerifyIndex verify, @Value("${sunboard.elasticsearch.verify-every:24h}") Duration every) {
    super(every, every, "search index not verified");
    this.verify = verify;
  }

  @Override
  protected Mono<?> turn() {
    return verify.run();
  }
}
