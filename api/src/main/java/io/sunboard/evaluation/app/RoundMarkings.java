package io.sunboard.evaluation.app;

import io.sunboard.evaluation.Marking;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.RoundState;
import io.sunboard.evaluation.app.RoundAccess.Opened;
import io.sunboard.scheme.ChannelKind;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who has marked its peers, who has not, and whom a unit is asked to mark. */
@Component
public class RoundMarkings {

  /** Who has not marked in a channel; never nobody. */
  public record Unmarked(UUID round, Scheme.Channel channel, List<UnitCode> units) {}

  /**
   * A channel in which a unit marks its peers.
   *
   * @param marking null while it has not
   */
  public record Task(
      Round round, Scheme.Channel channel, List<UnitCode> peers, @Nullable Marking marking) {}

  /** A unit is in no more rounds at once than that. */
  private static final int MOST_ROUNDS = 100;

  private final Rounds rounds;
  private final Markings markings;
  private final SchemeReader schemes;

  RoundMarkings(Rounds rounds, Markings markings, SchemeReader schemes) {
    this.rounds = rounds;
    this.markings = markings;
    this.schemes = schemes;
  }

  /** Those who have not marked, of many rounds; two statements. */
  public Mono<Map<Round, List<Unmarked>>> unmarked(List<Round> of) {
    return byRound(of)
        .zipWith(schemesOf(of))
        .map(both -> {
          Map<Round, List<Unmarked>> unmarked = new HashMap<>();
          for (Round round : of) {
            Opened opened =
                new Opened(round, Objects.requireNonNull(both.getT2().get(round.schemeId())));
            unmarked.put(round, unmarked(opened, both.getT1().getOrDefault(round.id(), List.of())));
          }
          return unmarked;
        });
  }

  private static List<Unmarked> unmarked(Opened opened, List<Marking> marked) {
    List<Unmarked> unmarked = new ArrayList<>();
    for (Scheme.Channel channel : opened.scheme().channels()) {
      if (channel.kind() == ChannelKind.CROSS) {
        List<UnitCode> silent = CloseRound.silent(opened, channel, marked);
        if (!silent.isEmpty()) {
          unmarked.add(new Unmarked(opened.round().id(), channel, silent));
        }
      }
    }
    return unmarked;
  }

  /** What a handler's unit is asked to mark, in open rounds. */
  public Mono<List<Task>> tasks(Actor actor) {
    actor.require(StaffRole.HANDLER);
    UnitCode unit = actor.unit();
    if (unit == null) {
      throw new ForbiddenException("WITHOUT_UNIT");
    }
    return rounds
        .comparing(unit, List.of(RoundState.OPEN), null, null, MOST_ROUNDS)
        .flatMap(page -> tasks(unit, page.items()));
  }

  private Mono<List<Task>> tasks(UnitCode unit, List<Round> of) {
    return byRound(of)
        .zipWith(schemesOf(of))
        .map(both -> {
          List<Task> tasks = new ArrayList<>();
          for (Round round : of) {
            Scheme scheme = Objects.requireNonNull(both.getT2().get(round.schemeId()));
            List<Marking> marked = both.getT1().getOrDefault(round.id(), List.of());
            Marking.group(scheme, round, unit)
                .ifPresent(group -> tasks.addAll(tasks(unit, round, scheme, group, marked)));
          }
          return tasks;
        });
  }

  private static List<Task> tasks(
      UnitCode unit, Round round, Scheme scheme, Scheme.Group group, List<Marking> marked) {
    List<UnitCode> peers = group.units().stream().filter(peer -> !peer.equals(unit)).toList();
    return peers.isEmpty()
        ? List.of()
        : scheme.channels().stream()
            .filter(channel -> channel.kind() == ChannelKind.CROSS)
            .map(channel ->
                new Task(
                    round,
                    channel,
                    peers,
                    marked.stream()
                        .filter(marking -> marking.unit().equals(unit))
                        .filter(marking -> marking.channel().equals(channel.code()))
                        .findFirst()
                        .orElse(null)))
            .toList();
  }

  private Mono<Map<UUID, List<Marking>>> byRound(List<Round> of) {
    return markings
        .of(of.stream().map(Round::id).toList())
        .collect(
            Collectors.groupingBy(
                Markings.Of::round, Collectors.mapping(Markings.Of::marking, Collectors.toList())));
  }

  private Mono<Map<UUID, Scheme>> schemesOf(List<Round> of) {
    return schemes.byIds(of.stream().map(Round::schemeId).toList());
  }
}
