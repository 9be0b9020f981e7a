package io.sunboard.evaluation.graphql;

import io.sunboard.evaluation.Marking;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.app.Markings;
import io.sunboard.evaluation.app.RoundMarkings;
import io.sunboard.evaluation.app.RoundMarkings.Unmarked;
import io.sunboard.evaluation.app.Rounds;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What belongs to many rounds at once, one statement a field. */
@Controller
class RoundDetails {

  private final Rounds rounds;
  private final Markings markings;
  private final RoundMarkings marked;
  private final UnitReader units;

  RoundDetails(Rounds rounds, Markings markings, RoundMarkings marked, UnitReader units) {
    this.rounds = rounds;
    this.markings = markings;
    this.marked = marked;
    this.units = units;
  }

  @BatchMapping
  Mono<Map<Round, Unit>> owner(List<Round> of) {
    return units(of.stream().map(Round::owner))
        .map(found -> {
          Map<Round, Unit> owners = new HashMap<>();
          of.forEach(round -> owners.put(round, Objects.requireNonNull(found.get(round.owner()))));
          return owners;
        });
  }

  @BatchMapping
  Mono<Map<Round, Round>> corrects(List<Round> of) {
    List<UUID> ids =
        of.stream().map(round -> round.edition().corrects()).filter(Objects::nonNull).toList();
    return rounds
        .byIds(ids)
        .collectMap(Round::id)
        .map(found -> {
          Map<Round, Round> corrected = new HashMap<>();
          for (Round round : of) {
            UUID before = round.edition().corrects();
            Round there = before == null ? null : found.get(before);
            if (there != null) {
              corrected.put(round, there);
            }
          }
          return corrected;
        });
  }

  @BatchMapping(field = "markings")
  Mono<Map<Round, List<Marking>>> markings(List<Round> of) {
    return markings
        .of(of.stream().map(Round::id).toList())
        .collect(
            Collectors.groupingBy(
                Markings.Of::round, Collectors.mapping(Markings.Of::marking, Collectors.toList())))
        .map(found -> {
          Map<Round, List<Marking>> byRound = new HashMap<>();
          of.forEach(round -> byRound.put(round, found.getOrDefault(round.id(), List.of())));
          return byRound;
        });
  }

  @BatchMapping
  Mono<Map<Round, List<Unmarked>>> unmarked(List<Round> of) {
    return marked.unmarked(of);
  }

  @BatchMapping(typeName = "Unmarked", field = "units")
  Mono<Map<Unmarked, List<Unit>>> unitsOfUnmarked(List<Unmarked> of) {
    return units(of.stream().flatMap(each -> each.units().stream()))
        .map(found -> {
          Map<Unmarked, List<Unit>> byChannel = new HashMap<>();
          for (Unmarked each : of) {
            List<Unit> named = new ArrayList<>();
            each.units().forEach(code -> named.add(Objects.requireNonNull(found.get(code))));
            byChannel.put(each, named);
          }
          return byChannel;
        });
  }

  @BatchMapping(typeName = "Marking", field = "unit")
  Mono<Map<Marking, Unit>> unitOfMarking(List<Marking> of) {
    return units(of.stream().map(Marking::unit))
        .map(found -> {
          Map<Marking, Unit> byMarking = new HashMap<>();
          of.forEach(each -> byMarking.put(each, Objects.requireNonNull(found.get(each.unit()))));
          return byMarking;
        });
  }

  private Mono<Map<UnitCode, Unit>> units(Stream<UnitCode> named) {
    return units.byCodes(named.distinct().toList()).collectMap(Unit::code);
  }
}
