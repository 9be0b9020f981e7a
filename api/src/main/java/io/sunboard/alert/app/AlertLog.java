package io.sunboard.alert.app;

import io.sunboard.alert.Delivery;
import io.sunboard.shared.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What became of an alert's messages, for whoever has its token. */
@Service
public class AlertLog {

  private final AlertStore store;

  AlertLog(AlertStore store) {
    this.store = store;
  }

  /** The newest first, behind a position; empty for a token that is none. */
  public Mono<Page<Delivery>> page(String token, @Nullable Long before, int size) {
    return store
        .byToken(token)
        .flatMap(held -> store.log(held.alert().id(), before, size + 1).collectList())
        .defaultIfEmpty(List.of())
        .map(found -> Page.of(found, size, before != null));
  }
}
