package io.sunboard.outbox.app;

import reactor.core.publisher.Flux;

/** What has just been committed, on whichever node. */
public interface Notices {

  /** A committed event: what kind of thing, its key, and what happened. */
  record Notice(String subject, String key, String type) {}

  /**
   * Notices from now on; never ends. A slow listener loses the oldest ones beyond a bound rather
   * than holding up the others.
   */
  Flux<Notice> stream();
}
