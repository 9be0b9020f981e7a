package io.sunboard.unit.graphql;

import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import io.sunboard.unit.app.UnitReader.Succession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What units went up in, and what went up in them: two statements, however many units. */
@Controller
class UnitLines {

  private final UnitReader units;

  UnitLines(UnitReader units) {
    this.units = units;
  }

  @BatchMapping
  Mono<Map<Unit, List<Unit>>> predecessors(List<Unit> of) {
    return others(of, Succession::successor, Succession::predecessor);
  }

  @BatchMapping
  Mono<Map<Unit, List<Unit>>> successors(List<Unit> of) {
    return others(of, Succession::predecessor, Succession::successor);
  }

  private Mono<Map<Unit, List<Unit>>> others(
      List<Unit> of, Function<Succession, UnitCode> own, Function<Succession, UnitCode> other) {
    return units
        .successions(of.stream().map(Unit::code).distinct().toList())
        .collectList()
        .flatMap(lines ->
            named(lines.stream().map(other))
                .map(found -> {
                  Map<Unit, List<Unit>> others = new HashMap<>();
                  for (Unit unit : of) {
                    others.put(
                        unit,
                        lines.stream()
                            .filter(line -> own.apply(line).equals(unit.code()))
                            .map(line -> Objects.requireNonNull(found.get(other.apply(line))))
                            .toList());
                  }
                  return others;
                }));
  }

  private Mono<Map<UnitCode, Unit>> named(Stream<UnitCode> codes) {
    List<UnitCode> wanted = codes.distinct().toList();
    return wanted.isEmpty() ? Mono.just(Map.of()) : units.byCodes(wanted).collectMap(Unit::code);
  }
}
