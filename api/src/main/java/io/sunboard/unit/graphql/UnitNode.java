package io.sunboard.unit.graphql;

import io.sunboard.platform.relay.NodeFetcher;
import io.sunboard.shared.Actor;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Units by id. */
@Component
class UnitNode implements NodeFetcher {

  private final UnitReader units;

  UnitNode(UnitReader units) {
    this.units = units;
  }

  @Override
  public String type() {
    return "Unit";
  }

  @Override
  public Mono<Unit> fetch(String key, Actor actor) {
    return Mono.justOrEmpty(UnitCode.parse(key)).flatMap(units::byCode);
  }
}
