package io.sunboard.evaluation.graphql;

import static io.sunboard.shared.StaffRole.EVALUATOR;
import static io.sunboard.shared.StaffRole.LEADER;
import static io.sunboard.shared.StaffRole.PUBLISHER;

import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.app.CloseRound;
import io.sunboard.evaluation.app.ImportScores;
import io.sunboard.evaluation.app.RoundAccess;
import io.sunboard.evaluation.app.RoundCommands;
import io.sunboard.evaluation.app.Rounds;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.platform.relay.NodeFetcher;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Source;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Rounds for those who run, approve and release them. */
@Controller
class RoundController implements NodeFetcher {

  record OpenRoundInput(String period, @Nullable List<String> groups) {}

  record RoundStepInput(String round, int expectedRevision) {}

  record CorrectRankingInput(String round, String reason, int expectedRevision) {}

  record SourceInput(String title, @Nullable URI url) {}

  record ImportScoresInput(
      String round,
      String channel,
      String uploadId,
      @Nullable SourceInput source,
      int expectedRevision) {}

  record RoundPayload(@Nullable Round round, List<UserError> userErrors) {}

  /** An id that no row has: what is malformed is as unknown as what was never given. */
  private static final UUID NOTHING = new UUID(0, 0);

  private final Rounds rounds;
  private final RoundAccess access;
  private final RoundCommands commands;
  private final CloseRound closing;
  private final ImportScores importScores;
  private final ImportPayloads imports;
  private final SchemeReader schemes;
  private final Payloads payloads;

  RoundController(
      Rounds rounds,
      RoundAccess access,
      RoundCommands commands,
      CloseRound closing,
      ImportScores importScores,
      ImportPayloads imports,
      SchemeReader schemes,
      Payloads payloads) {
    this.rounds = rounds;
    this.access = access;
    this.commands = commands;
    this.closing = closing;
    this.importScores = importScores;
    this.imports = imports;
    this.schemes = schemes;
    this.payloads = payloads;
  }

  @QueryMapping
  Mono<Connection<Round>> rounds(
      @Argument @Nullable Integer first, @Argument @Nullable String after, Actor actor) {
    actor.requireAny(EVALUATOR, PUBLISHER, LEADER);
    PageRequest page = PageRequest.of(first, after, 2);
    return rounds
        .page(actor, page.day(0), page.uuid(1), page.size())
        .map(found ->
            Connection.of(found, round -> Cursor.of(round.period().lastDay(), round.id())));
  }

  @Override
  public String type() {
    return "Round";
  }

  @Override
  public Mono<Round> fetch(String key, Actor actor) {
    return actor.hasAny(EVALUATOR, PUBLISHER, LEADER)
        ? Mono.justOrEmpty(new GlobalId(type(), key).uuid())
            .flatMap(id -> access.readable(id, actor))
        : Mono.empty();
  }

  @BatchMapping
  Mono<Map<Round, Scheme>> scheme(List<Round> of) {
    return schemes
        .byIds(of.stream().map(Round::schemeId).toList())
        .map(found -> {
          Map<Round, Scheme> byRound = new HashMap<>();
          of.forEach(
              round -> byRound.put(round, Objects.requireNonNull(found.get(round.schemeId()))));
          return byRound;
        });
  }

  @BatchMapping
  Mono<Map<Round, List<Scheme.Group>>> groups(List<Round> of) {
    return scheme(of)
        .map(schemeOf -> {
          Map<Round, List<Scheme.Group>> byRound = new HashMap<>();
          schemeOf.forEach((round, scheme) ->
              byRound.put(
                  round,
                  round.groups().stream().flatMap(code -> scheme.group(code).stream()).toList()));
          return byRound;
        });
  }

  @MutationMapping
  Mono<RoundPayload> openRound(@Argument OpenRoundInput input, Actor actor, Locale locale) {
    List<String> groups = Objects.requireNonNullElse(input.groups(), List.of());
    return commands
        .open(input.period(), groups, false, actor)
        .map(decision -> payloads.of(decision, locale, RoundPayload::new));
  }

  @MutationMapping
  Mono<RoundPayload> closeRound(@Argument RoundStepInput input, Actor actor, Locale locale) {
    return closing
        .run(GlobalId.uuid("Round", input.round()).orElse(NOTHING), input.expectedRevision(), actor)
        .map(decision -> payloads.of(decision, locale, RoundPayload::new));
  }

  @MutationMapping
  Mono<RoundPayload> correctRanking(
      @Argument CorrectRankingInput input, Actor actor, Locale locale) {
    return commands
        .correct(
            GlobalId.uuid("Round", input.round()).orElse(NOTHING),
            input.reason(),
            input.expectedRevision(),
            actor)
        .map(decision -> payloads.of(decision, locale, RoundPayload::new));
  }

  @MutationMapping
  Mono<ImportPayloads.ImportScoresPayload> importScores(
      @Argument ImportScoresInput input, Actor actor, Locale locale) {
    UUID round = GlobalId.uuid("Round", input.round()).orElse(NOTHING);
    UUID upload = uuid(input.uploadId());
    SourceInput source = input.source();
    return importScores
        .run(
            new ImportScores.Command(
                round,
                input.channel(),
                upload,
                source == null ? null : new Source(source.title(), source.url()),
                input.expectedRevision()),
            actor)
        .map(decision -> imports.of(decision, locale));
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      return NOTHING;
    }
  }
}
