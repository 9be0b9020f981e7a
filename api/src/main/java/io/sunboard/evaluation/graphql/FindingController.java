package io.sunboard.evaluation.graphql;

import io.sunboard.evaluation.AppealOutcome;
import io.sunboard.evaluation.Finding;
import io.sunboard.evaluation.app.Appeals;
import io.sunboard.evaluation.app.FindingReader;
import io.sunboard.evaluation.app.Findings;
import io.sunboard.evaluation.app.RecordFinding;
import io.sunboard.platform.Digests;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.platform.relay.NodeFetcher;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.Page;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Findings of rounds, and appeals against them. */
@Controller
class FindingController implements NodeFetcher {

  record FindingFilter(
      @Nullable String channel,
      @Nullable String unit,
      @Nullable String standard,
      @Nullable Boolean appealed,
      @Nullable Boolean open,
      @Nullable Boolean withdrawn) {}

  record RecordFindingInput(
      String round,
      String channel,
      String unit,
      String standard,
      @Nullable BigDecimal points,
      String category,
      String title,
      @Nullable String description,
      String address,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable String territory,
      @Nullable List<String> photos,
      @Nullable Instant seenAt,
      @Nullable String sweep,
      String idempotencyKey) {}

  record AppealFindingInput(String finding, String reason) {}

  record DecideAppealInput(
      String finding, AppealOutcome outcome, @Nullable BigDecimal points, String reason) {}

  record FindingPayload(@Nullable Finding finding, List<UserError> userErrors) {}

  private static final UUID NOTHING = new UUID(0, 0);
  private static final Findings.Key NO_FINDING = new Findings.Key(NOTHING, NOTHING);

  private final FindingReader reader;
  private final RecordFinding recording;
  private final Appeals appeals;
  private final Payloads payloads;
  private final JsonMapper json;

  FindingController(
      FindingReader reader,
      RecordFinding recording,
      Appeals appeals,
      Payloads payloads,
      JsonMapper json) {
    this.reader = reader;
    this.recording = recording;
    this.appeals = appeals;
    this.payloads = payloads;
    this.json = json;
  }

  /** The key that a finding's id is made of. */
  static String key(Finding finding) {
    return finding.round() + "." + finding.id();
  }

  private static Optional<Findings.Key> key(String text) {
    int dot = text.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Findings.Key(
              UUID.fromString(text.substring(0, dot)), UUID.fromString(text.substring(dot + 1))));
    } catch (IllegalArgumentException neverGiven) {
      return Optional.empty();
    }
  }

  static Findings.Key keyOf(String id) {
    return GlobalId.parse(id)
        .filter(global -> global.type().equals("Finding"))
        .flatMap(global -> key(global.key()))
        .orElse(NO_FINDING);
  }

  /** A page of findings, wherever it is asked for. */
  static Connection<Finding> page(Page<Finding> found) {
    return Connection.of(found, finding -> Cursor.of(finding.seenAt(), finding.id()));
  }

  static Findings.@Nullable After after(PageRequest page) {
    Instant seenAt = page.instant(0);
    UUID id = page.uuid(1);
    return seenAt == null || id == null ? null : new Findings.After(seenAt, id);
  }

  @QueryMapping
  Mono<Connection<Finding>> findings(
      @Argument String round,
      @Argument @Nullable FindingFilter filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Actor actor) {
    PageRequest page = PageRequest.of(first, after, 2);
    FindingFilter f =
        filter == null ? new FindingFilter(null, null, null, null, null, null) : filter;
    Findings.Filter wanted =
        new Findings.Filter(
            f.channel(),
            f.unit() == null ? null : unit(f.unit()),
            f.standard(),
            f.appealed(),
            Boolean.TRUE.equals(f.open()),
            f.withdrawn());
    return reader
        .page(
            GlobalId.uuid("Round", round).orElse(NOTHING), wanted, after(page), page.size(), actor)
        .map(FindingController::page);
  }

  private static UnitCode unit(String text) {
    return UnitCode.parse(text)
        .orElseThrow(
            () -> new InvalidArgumentException("MALFORMED_UNIT_CODE", "filter.unit", text));
  }

  @Override
  public String type() {
    return "Finding";
  }

  @Override
  public Mono<Finding> fetch(String key, Actor actor) {
    return Mono.justOrEmpty(key(key)).flatMap(found -> reader.one(found, actor));
  }

  @MutationMapping
  Mono<FindingPayload> recordFinding(
      @Argument RecordFindingInput input, Actor actor, Locale locale) {
    actor.requireAny(StaffRole.SUPERVISOR, StaffRole.EVALUATOR);
    List<Refusal> faults = new ArrayList<>();
    List<UUID> photos = new ArrayList<>();
    List<String> given = Objects.requireNonNullElse(input.photos(), List.of());
    for (int i = 0; i < given.size(); i++) {
      try {
        photos.add(UUID.fromString(given.get(i)));
      } catch (IllegalArgumentException neverGiven) {
        faults.add(Refusal.at("photos." + i, "UNKNOWN_PHOTO"));
      }
    }
    String digest =
        Digests.sha256(
            ("recordFinding" + json.writeValueAsString(input)).getBytes(StandardCharsets.UTF_8));
    Mono<Decision<Finding>> decision =
        faults.isEmpty()
            ? recording.run(command(input, photos), digest, actor)
            : Mono.just(Decision.refused(faults));
    return decision.map(decided -> payloads.of(decided, locale, FindingPayload::new));
  }

  private static RecordFinding.Command command(RecordFindingInput input, List<UUID> photos) {
    return new RecordFinding.Command(
        GlobalId.uuid("Round", input.round()).orElse(NOTHING),
        input.channel(),
        input.unit(),
        input.standard(),
        input.points(),
        input.category(),
        input.title(),
        description(input),
        input.address(),
        input.latitude(),
        input.longitude(),
        input.territory(),
        photos,
        input.seenAt(),
        input.sweep(),
        input.idempotencyKey());
  }

  @MutationMapping
  Mono<FindingPayload> appealFinding(
      @Argument AppealFindingInput input, Actor actor, Locale locale) {
    return appeals
        .appeal(keyOf(input.finding()), input.reason(), actor)
        .map(decision -> payloads.of(decision, locale, FindingPayload::new));
  }

  @MutationMapping
  Mono<FindingPayload> decideAppeal(@Argument DecideAppealInput input, Actor actor, Locale locale) {
    return appeals
        .decide(keyOf(input.finding()), input.outcome(), input.points(), input.reason(), actor)
        .map(decision -> payloads.of(decision, locale, FindingPayload::new));
  }

  /** What nobody describes is described by its title; that a title is empty is said once. */
  private static String description(RecordFindingInput input) {
    String title = input.title().isBlank() ? "-" : input.title();
    return Objects.requireNonNullElse(input.description(), title);
  }
}
