package io.sunboard.publication.app;

import io.sunboard.platform.loop.Loop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets publications go out when their embargo ends, on every node at once: one in a node's hands is
 * passed over by the others, and one that is out is not there any more. Looks several times a
 * second, and at the start, so that what was missed while nobody ran goes out at once.
 */
@Component
class PublicationWatch extends Loop {

  private final PublicationCommands commands;

  PublicationWatch(
      PublicationCommands commands, @Value("${sunboard.publication.every}") Duration every) {
    super(Duration.ZERO, every, "publications wait");
    this.commands = commands;
  }

  @Override
  protected Mono<?> turn() {
    return Mono.defer(commands::releaseDue).repeat().takeWhile(Boolean::booleanValue).then();
  }
}
