package io.sunboard.profile.app;

import static io.sunboard.profile.app.ProfileLoader.loader;

import io.sunboard.evaluation.Marking;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.app.CrossMarks;
import io.sunboard.evaluation.app.ImportRoundFindings;
import io.sunboard.evaluation.app.ImportScores;
import io.sunboard.evaluation.app.Markings;
import io.sunboard.media.app.Uploads;
import io.sunboard.platform.table.TableReader;
import io.sunboard.profile.CityUnits;
import io.sunboard.profile.MarkSheet;
import io.sunboard.profile.PublishedRound;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.ImportFault;
import io.sunboard.shared.Sheet;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives an open round what its channels are scored by, as people would: evaluators import, units
 * mark their peers. What was given before is not given again.
 */
@Component
class RoundInputLoader {

  private static final Actor EVALUATOR = loader("evaluator", Set.of(StaffRole.EVALUATOR));
  private static final Actor HANDLER = loader("handler", Set.of(StaffRole.HANDLER));

  private final ProfileFiles files;
  private final SchemeReader schemes;
  private final Uploads uploads;
  private final ImportScores importScores;
  private final ImportRoundFindings importFindings;
  private final CrossMarks marks;

  RoundInputLoader(
      ProfileFiles files,
      SchemeReader schemes,
      Uploads uploads,
      ImportScores importScores,
      ImportRoundFindings importFindings,
      CrossMarks marks) {
    this.files = files;
    this.schemes = schemes;
    this.uploads = uploads;
    this.importScores = importScores;
    this.importFindings = importFindings;
    this.marks = marks;
  }

  /** Answers the round as it is afterwards. */
  Mono<Round> give(String profile, String name, PublishedRound wanted, Round round) {
    return inputs(name, wanted, round)
        .flatMap(inputs -> {
          Mono<Round> given = Mono.just(round);
          for (PublishedRound.Input input : inputs) {
            given = given.flatMap(now -> give(profile, wanted, input, now));
          }
          return given;
        });
  }

  /** Where only totals were printed, the scheme has one channel and the round one table. */
  private Mono<List<PublishedRound.Input>> inputs(String name, PublishedRound wanted, Round round) {
    List<PublishedRound.Input> inputs = wanted.inputs();
    return inputs != null
        ? Mono.just(inputs)
        : schemes
            .byIds(List.of(round.schemeId()))
            .map(found ->
                Objects.requireNonNull(found.get(round.schemeId())).channels().getFirst().code())
            .map(channel -> List.of(new PublishedRound.Input(channel, name, null, null)));
  }

  private Mono<Round> give(
      String profile, PublishedRound wanted, PublishedRound.Input input, Round round) {
    Mono<Round> given = Mono.just(round);
    String findings = input.findings();
    if (findings != null) {
      given = findings(profile, input.channel(), findings, round).thenReturn(round);
    }
    String peers = input.marks();
    if (peers != null) {
      given = given.flatMap(now -> marks(profile, input.channel(), peers, now).thenReturn(now));
    }
    String file = input.file();
    return file == null
        ? given
        : given.flatMap(now -> file(profile, wanted, input.channel(), file, now));
  }

  private Mono<Round> file(
      String profile, PublishedRound wanted, String channel, String file, Round round) {
    return keep(profile, file)
        .flatMap(upload ->
            importScores.run(
                new ImportScores.Command(
                    round.id(), channel, upload, wanted.source(), round.revision()),
                RoundLoader.of(round.owner(), EVALUATOR)))
        .map(ProfileLoader::done)
        .map(result -> {
          faultless(file, result.faults());
          return result.round();
        });
  }

  private Mono<Void> findings(String profile, String channel, String file, Round round) {
    return keep(profile, file)
        .flatMap(upload ->
            importFindings.run(
                round.id(), channel, upload, RoundLoader.of(round.owner(), EVALUATOR)))
        .map(ProfileLoader::done)
        .doOnNext(result -> faultless(file, result.faults()))
        .then();
  }

  private Mono<UUID> keep(String profile, String file) {
    return uploads.keep(file + ".csv", files.scores(profile, file), EVALUATOR);
  }

  private static void faultless(String file, List<ImportFault> faults) {
    if (!faults.isEmpty()) {
      throw new IllegalStateException(file + ".csv has faults: " + faults);
    }
  }

  private Mono<Void> marks(String profile, String channel, String file, Round round) {
    Sheet.Reading<MarkSheet.Given> reading =
        MarkSheet.read(TableReader.read(files.scores(profile, file)), byText(files.units(profile)));
    faultless(file, reading.faults());
    Map<UnitCode, List<Marking.Given>> byGiver = new TreeMap<>();
    for (MarkSheet.Given each : reading.records()) {
      byGiver
          .computeIfAbsent(each.by(), _ -> new ArrayList<>())
          .add(new Marking.Given(each.of().value(), each.mark()));
    }
    return Flux.fromIterable(byGiver.entrySet())
        .concatMap(entry ->
            marks.submit(
                new CrossMarks.Command(
                    round.id(),
                    channel,
                    entry.getValue(),
                    new Markings.Request("profile:" + entry.getKey(), file)),
                RoundLoader.of(entry.getKey(), HANDLER)))
        .doOnNext(ProfileLoader::done)
        .then();
  }

  private static Map<String, UnitCode> byText(CityUnits units) {
    Map<String, UnitCode> byText = new HashMap<>();
    for (CityUnits.UnitEntry unit : units.units()) {
      byText.put(unit.name().zh(), new UnitCode(unit.code()));
      byText.put(unit.code(), new UnitCode(unit.code()));
    }
    return byText;
  }
}
