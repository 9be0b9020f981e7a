package io.sunboard.tip.app;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Something that follows the steps of tips, in the steps' own transaction; that a tip came is none
 * of them. An error undoes them.
 */
public interface TriageFollower {

  Mono<Void> follow(List<TipStore.Change> changes);
}
