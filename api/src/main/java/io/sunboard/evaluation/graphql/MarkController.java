package io.sunboard.evaluation.graphql;

import io.sunboard.evaluation.Marking;
import io.sunboard.evaluation.app.CrossMarks;
import io.sunboard.evaluation.app.Markings;
import io.sunboard.evaluation.app.RoundMarkings;
import io.sunboard.evaluation.app.RoundMarkings.Task;
import io.sunboard.platform.Digests;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.shared.Actor;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Cross evaluation: what a unit is asked to mark, its marks, and who need not. */
@Controller
class MarkController {

  record MarkInput(String unit, BigDecimal mark) {}

  record SubmitMarksInput(
      String round, String channel, List<MarkInput> marks, String idempotencyKey) {}

  record ExcuseFromMarkingInput(String round, String channel, String unit, String reason) {}

  record MarkingPayload(@Nullable Marking marking, List<UserError> userErrors) {}

  private static final UUID NOTHING = new UUID(0, 0);

  private final RoundMarkings marked;
  private final CrossMarks marks;
  private final UnitReader units;
  private final Payloads payloads;
  private final JsonMapper json;

  MarkController(
      RoundMarkings marked,
      CrossMarks marks,
      UnitReader units,
      Payloads payloads,
      JsonMapper json) {
    this.marked = marked;
    this.marks = marks;
    this.units = units;
    this.payloads = payloads;
    this.json = json;
  }

  @QueryMapping
  Mono<List<Task>> markingTasks(Actor actor) {
    return marked.tasks(actor);
  }

  @SchemaMapping(typeName = "MarkingTask")
  String round(Task task) {
    return GlobalId.of("Round", task.round().id());
  }

  @SchemaMapping(typeName = "MarkingTask")
  String period(Task task) {
    return task.round().period().code();
  }

  @SchemaMapping(typeName = "MarkingTask")
  @Nullable Instant dueAt(Task task) {
    return task.round().times().collectBy();
  }

  @BatchMapping(typeName = "MarkingTask")
  Mono<Map<Task, List<Unit>>> peers(List<Task> of) {
    return units
        .byCodes(of.stream().flatMap(task -> task.peers().stream()).distinct().toList())
        .collectMap(Unit::code)
        .map(found -> {
          Map<Task, List<Unit>> peers = new HashMap<>();
          for (Task task : of) {
            List<Unit> named = new ArrayList<>();
            task.peers().forEach(peer -> named.add(Objects.requireNonNull(found.get(peer))));
            peers.put(task, named);
          }
          return peers;
        });
  }

  @MutationMapping
  Mono<MarkingPayload> submitMarks(@Argument SubmitMarksInput input, Actor actor, Locale locale) {
    String digest =
        Digests.sha256(
            ("submitMarks" + json.writeValueAsString(input)).getBytes(StandardCharsets.UTF_8));
    return marks
        .submit(
            new CrossMarks.Command(
                GlobalId.uuid("Round", input.round()).orElse(NOTHING),
                input.channel(),
                input.marks().stream()
                    .map(mark -> new Marking.Given(mark.unit(), mark.mark()))
                    .toList(),
                new Markings.Request(input.idempotencyKey(), digest)),
            actor)
        .map(decision -> payloads.of(decision, locale, MarkingPayload::new));
  }

  @MutationMapping
  Mono<MarkingPayload> excuseFromMarking(
      @Argument ExcuseFromMarkingInput input, Actor actor, Locale locale) {
    return marks
        .excuse(
            GlobalId.uuid("Round", input.round()).orElse(NOTHING),
            input.channel(),
            input.unit(),
            input.reason(),
            actor)
        .map(decision -> payloads.of(decision, locale, MarkingPayload::new));
  }
}
