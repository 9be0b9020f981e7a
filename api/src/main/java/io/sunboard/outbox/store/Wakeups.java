package io.sunboard.outbox.store;

import reactor.core.publisher.Flux;

/** Hints that something was committed; the relay polls besides. */
interface Wakeups {

  Flux<String> wakeups();
}
