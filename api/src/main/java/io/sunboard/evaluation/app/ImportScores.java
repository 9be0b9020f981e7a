package io.sunboard.evaluation.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.evaluation.ImportedInput;
import io.sunboard.evaluation.ImportedScore;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.RoundStep;
import io.sunboard.evaluation.app.RoundAccess.Opened;
import io.sunboard.evaluation.app.RoundInputs.Imported;
import io.sunboard.media.app.Uploads;
import io.sunboard.media.app.Uploads.Upload;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.ImportFault;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Source;
import io.sunboard.shared.StaffRole;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Importing a file for a channel: all of it, or nothing and every fault. What the file holds is up
 * to the channel's kind: figures, results of a poll, commitments, or what was inspected. Evaluators
 * only.
 */
@Service
public class ImportScores {

  /** What is imported where; ids that name nothing are refused. */
  public record Command(
      UUID round, String channel, UUID upload, @Nullable Source source, int expectedRevision) {}

  /**
   * What came of it.
   *
   * @param round the round as it is now
   * @param imported lines that the file held; 0 when it has faults
   */
  public record Result(Round round, int imported, List<ImportFault> faults) {}

  private static final int LONGEST_TITLE = 200;

  private final RoundAccess access;
  private final Rounds rounds;
  private final RoundInputs inputs;
  private final ChannelFiles files;
  private final Uploads uploads;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  ImportScores(
      RoundAccess access,
      Rounds rounds,
      RoundInputs inputs,
      ChannelFiles files,
      Uploads uploads,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.access = access;
    this.rounds = rounds;
    this.inputs = inputs;
    this.files = files;
    this.uploads = uploads;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Imports; a file that the channel already has, from the same source, changes nothing and answers
   * as the first time.
   */
  @Transactional
  public Mono<Decision<Result>> run(Command command, Actor actor) {
    actor.require(StaffRole.EVALUATOR);
    Source source = command.source();
    if (source != null && (source.title().isBlank() || source.title().length() > LONGEST_TITLE)) {
      return Mono.just(
          Decision.refused(Refusal.at("source.title", "TEXT_LENGTH", 1, LONGEST_TITLE)));
    }
    return uploads
        .find(command.upload())
        .flatMap(upload ->
            access
                .locked(command.round(), actor)
                .flatMap(opened -> intoRound(command, opened, upload, actor))
                .defaultIfEmpty(Decision.refused(Refusal.at("round", "UNKNOWN_ROUND"))))
        .defaultIfEmpty(Decision.refused(Refusal.at("uploadId", "UNKNOWN_UPLOAD")));
  }

  private Mono<Decision<Result>> intoRound(
      Command command, Opened opened, Upload upload, Actor actor) {
    Scheme scheme = opened.scheme();
    Scheme.Channel channel = scheme.channel(command.channel()).orElse(null);
    if (channel == null) {
      return Mono.just(
          Decision.refused(
              Refusal.at("channel", "UNKNOWN_CHANNEL", command.channel(), channels(scheme))));
    }
    if (!ChannelFiles.takesFile(channel)) {
      return Mono.just(
          Decision.refused(
              Refusal.at(
                  "channel", "CHANNEL_TAKES_NO_FILE", command.channel(), channel.kind().name())));
    }
    return files
        .read(upload.bytes(), channel, opened.round(), scheme)
        .flatMap(read -> keep(command, opened.round(), upload, read, actor));
  }

  private Mono<Decision<Result>> keep(
      Command command, Round round, Upload upload, ChannelFiles.Read read, Actor actor) {
    if (!read.faults().isEmpty()) {
      return Mono.just(Decision.accepted(new Result(round, 0, read.faults())));
    }
    int count = read.input().size();
    return inputs
        .imported(round.id(), command.channel())
        .filter(new Imported(upload.digest(), command.source())::equals)
        .map(_ -> Decision.accepted(new Result(round, count, List.of())))
        .switchIfEmpty(Mono.defer(() -> replace(command, round, upload, read.input(), actor)));
  }

  private Mono<Decision<Result>> replace(
      Command command, Round round, Upload upload, ImportedInput input, Actor actor) {
    Decision<Round> decision = round.take(RoundStep.IMPORT, command.expectedRevision());
    if (!(decision instanceof Decision.Accepted<Round>(Round next))) {
      return Mono.just(decision.map(same -> new Result(same, 0, List.of())));
    }
    DomainEvent event =
        new DomainEvent(
            "Round",
            round.id().toString(),
            "ScoresImported",
            clock.instant(),
            StaffRole.EVALUATOR,
            Map.of(
                "channel",
                command.channel(),
                "upload",
                upload.id(),
                "digest",
                upload.digest(),
                "scores",
                input.size()));
    Imported imported = new Imported(upload.digest(), command.source());
    return inputs
        .scores(round.id(), command.channel())
        .flatMap(before ->
            inputs
                .noteImport(round.id(), command.channel(), upload.id(), imported, clock.instant())
                .then(files.keep(round.id(), command.channel(), input))
                .then(rounds.update(next))
                .then(outbox.append(actor, event))
                .then(audit.record(actor, entry(command, round, before, upload, input))))
        .thenReturn(Decision.accepted(new Result(next, input.size(), List.of())));
  }

  private static AuditEntry entry(
      Command command,
      Round round,
      List<ImportedScore> before,
      Upload upload,
      ImportedInput input) {
    return AuditEntry.evaluation(
        "importScores",
        "Round",
        round.id().toString(),
        StaffRole.EVALUATOR,
        before.isEmpty() ? null : Map.of("channel", command.channel(), "scores", before),
        Map.of(
            "channel",
            command.channel(),
            "upload",
            upload.id(),
            "digest",
            upload.digest(),
            input instanceof ImportedInput.Scores ? "scores" : "lines",
            input instanceof ImportedInput.Scores(List<ImportedScore> scores) ? scores : input));
  }

  private static String channels(Scheme scheme) {
    return String.join(", ", scheme.channels().stream().map(Scheme.Channel::code).toList());
  }
}
