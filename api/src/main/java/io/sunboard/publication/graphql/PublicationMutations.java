package io.sunboard.publication.graphql;

import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.publication.ConfidentialityItem;
import io.sunboard.publication.Publication;
import io.sunboard.publication.app.CorrectPublication;
import io.sunboard.publication.app.DraftPublication;
import io.sunboard.publication.app.PublicationCommands;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Drafting, checking, signing, releasing, correcting and withdrawing publications. */
@Controller
class PublicationMutations {

  record Answer(ConfidentialityItem item, boolean clear) {}

  record CheckPublicationInput(String publication, List<Answer> checklist, int expectedRevision) {}

  record WithdrawPublicationInput(String publication, String reason, int expectedRevision) {}

  record SchedulePublicationInput(
      String publication, @Nullable Instant releaseAt, int expectedRevision) {}

  record ReleasePublicationInput(
      String publication, @Nullable Instant publishedAt, int expectedRevision) {}

  record PublicationPayload(@Nullable Publication publication, List<UserError> userErrors) {}

  private final DraftPublication draft;
  private final CorrectPublication correct;
  private final PublicationCommands commands;
  private final Payloads payloads;

  PublicationMutations(
      DraftPublication draft,
      CorrectPublication correct,
      PublicationCommands commands,
      Payloads payloads) {
    this.draft = draft;
    this.correct = correct;
    this.commands = commands;
    this.payloads = payloads;
  }

  @MutationMapping
  Mono<PublicationPayload> draftPublication(
      @Argument DraftInput input, Actor actor, Locale locale) {
    actor.require(StaffRole.PUBLISHER);
    List<Refusal> faults = DraftTexts.faults(input);
    return answer(
        faults.isEmpty() ? draft.run(input.command(), actor) : Mono.just(Decision.refused(faults)),
        locale);
  }

  @MutationMapping
  Mono<PublicationPayload> checkPublication(
      @Argument CheckPublicationInput input, Actor actor, Locale locale) {
    actor.require(StaffRole.PUBLISHER);
    Map<ConfidentialityItem, Boolean> clear = new EnumMap<>(ConfidentialityItem.class);
    List<Refusal> twice = new ArrayList<>();
    for (int i = 0; i < input.checklist().size(); i++) {
      Answer answer = input.checklist().get(i);
      if (clear.putIfAbsent(answer.item(), answer.clear()) != null) {
        twice.add(Refusal.at("checklist." + i + ".item", "TWICE", answer.item().name()));
      }
    }
    return answer(
        twice.isEmpty()
            ? commands.check(id(input.publication()), clear, input.expectedRevision(), actor)
            : Mono.just(Decision.refused(twice)),
        locale);
  }

  @MutationMapping
  Mono<PublicationPayload> schedulePublication(
      @Argument SchedulePublicationInput input, Actor actor, Locale locale) {
    return answer(
        commands.sign(id(input.publication()), input.releaseAt(), input.expectedRevision(), actor),
        locale);
  }

  @MutationMapping
  Mono<PublicationPayload> releasePublication(
      @Argument ReleasePublicationInput input, Actor actor, Locale locale) {
    return answer(
        commands.release(
            id(input.publication()), input.publishedAt(), input.expectedRevision(), actor),
        locale);
  }

  @MutationMapping
  Mono<PublicationPayload> correctPublication(
      @Argument CorrectInput input, Actor actor, Locale locale) {
    actor.require(StaffRole.PUBLISHER);
    List<Refusal> faults = input.faults();
    return answer(
        faults.isEmpty()
            ? correct.run(input.command(id(input.publication())), actor)
            : Mono.just(Decision.refused(faults)),
        locale);
  }

  @MutationMapping
  Mono<PublicationPayload> withdrawPublication(
      @Argument WithdrawPublicationInput input, Actor actor, Locale locale) {
    return answer(
        commands.withdraw(id(input.publication()), input.reason(), input.expectedRevision(), actor),
        locale);
  }

  private Mono<PublicationPayload> answer(Mono<Decision<Publication>> decision, Locale locale) {
    return decision.map(decided -> payloads.of(decided, locale, PublicationPayload::new));
  }

  /** What is malformed is as unknown as what was never given. */
  private static UUID id(String global) {
    return GlobalId.uuid("Publication", global).orElse(new UUID(0, 0));
  }
}
