package io.sunboard.tip;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.calendar.app.Calendars;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.problem.ProblemState;
import io.sunboard.shared.Decision;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.testing.ProblemInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.TestPhotos;
import io.sunboard.tip.app.TipReader;
import io.sunboard.tip.app.TipSettings;
import io.sunboard.tip.app.TipStore;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tip that a test sends and follows, as a citizen without a name. */
public final class FollowedTip {

  public static final Reader CITIZEN = Reader.anonymous();

  public final Map<String, Object> input;
  public final String code;
  public final JsonNode answer;

  private FollowedTip(Map<String, Object> input, JsonNode answer) {
    this.input = input;
    this.answer = answer;
    this.code = answer.get("trackingCode").asString();
  }

  /** A key as a client makes it. */
  public static String key() {
    byte[] bits = new byte[16];
    new SecureRandom().nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }

  /** What a citizen sends; a test changes what it is about. */
  public static Map<String, Object> draft() {
    Map<String, Object> input = new HashMap<>();
    input.put("category", "E01-02");
    input.put("text", "永安大道路口有成堆生活垃圾 " + UUID.randomUUID());
    input.put("location", Map.of("latitude", 29.8415, "longitude", 114.3222));
    input.put("address", "永安大道12号路口");
    input.put("idempotencyKey", key());
    return input;
  }

  public static FollowedTip sent() {
    return sent(draft());
  }

  public static FollowedTip sent(Map<String, Object> input) {
    return new FollowedTip(input, CITIZEN.done("tip/submitTip", input));
  }

  /** A photo that a citizen has sent. */
  public static String photo() {
    return new JsonMapper()
        .readTree(
            CITIZEN
                .send(
                    CITIZEN
                        .request("/media")
                        .POST(BodyPublishers.ofByteArray(TestPhotos.jpeg(80, 60))))
                .body())
        .get("id")
        .asString();
  }

  /** As its citizen sees it. */
  public JsonNode seen() {
    return CITIZEN.data("tip/tip", Map.of("code", code)).get("tip");
  }

  public List<String> events() {
    List<String> kinds = new ArrayList<>();
    seen().at("/timeline/nodes").forEach(node -> kinds.add(node.get("event").asString()));
    return kinds;
  }

  /** The input of a step of its citizen. */
  public Map<String, Object> step(Map<String, ?> more) {
    Map<String, Object> step = new HashMap<>(more);
    step.put("trackingCode", code);
    return step;
  }

  public UUID id() {
    return there().id();
  }

  /** The tip itself, for what only staff may see. */
  public Tip there() {
    return Sunboard.bean(TipReader.class)
        .byCode(TrackingCode.parse(code).orElseThrow())
        .blockOptional()
        .orElseThrow();
  }

  /** Staff's decision by the domain and the store, in a transaction. */
  public FollowedTip decided(TipCommand command) {
    TipStore store = Sunboard.bean(TipStore.class);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Mono<Void> work =
        store
            .lock(List.of(id()))
            .next()
            .zipWhen(_ -> Sunboard.bean(Calendars.class).current())
            .flatMap(read -> {
              Tip tip = read.getT1();
              TipSituation around =
                  new TipSituation(now, read.getT2(), Sunboard.bean(TipSettings.class).rules());
              Decision<TipEvent> decision = TipDecider.decide(tip, command, null, around);
              assertThat(decision).isInstanceOf(Decision.Accepted.class);
              TipEvent event = ((Decision.Accepted<TipEvent>) decision).value();
              TipEntry entry =
                  new TipEntry(
                      tip.entries() + 1,
                      event,
                      now,
                      "an account",
                      StaffRole.SUPERVISOR,
                      new UnitCode("XN-CJB"));
              return store
                  .save(List.of(new TipStore.Change(TipHistory.next(tip, entry), entry)))
                  .then(
                      Sunboard.bean(Outbox.class)
                          .tell("Tip", tip.id().toString(), "Tip" + event.type()));
            });
    Sunboard.bean(TransactionalOperator.class).transactional(work).block();
    return this;
  }

  /** Made part of that problem. */
  public FollowedTip acceptedInto(ProblemInHand problem) {
    UUID id = GlobalId.uuid("Problem", problem.id()).orElseThrow();
    return decided(
        new TipCommand.Accept(
            id, problem.number(), ProblemState.valueOf(problem.state()), List.of()));
  }

  /** A problem that is put right and found so. */
  public static void fix(ProblemInHand problem) {
    problem
        .step("handler", "acknowledgeProblem")
        .step("handler", "submitRectification", Map.of("text", "已清理"))
        .step(
            "supervisor2",
            "verifyRectification",
            Map.of("passed", true, "outcome", "FIXED", "note", "现场无垃圾"));
  }
}
