package io.sunboard.tip.graphql;

import io.sunboard.challenge.Pass;
import io.sunboard.contact.ContactInput;
import io.sunboard.contact.ContactKind;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.platform.throttle.Network;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Language;
import io.sunboard.shared.Refusal;
import io.sunboard.tip.Fixed;
import io.sunboard.tip.IdempotencyKey;
import io.sunboard.tip.Tip;
import io.sunboard.tip.TipCommand;
import io.sunboard.tip.TipDraft;
import io.sunboard.tip.TrackingCode;
import io.sunboard.tip.app.CitizenSteps;
import io.sunboard.tip.app.Submission;
import io.sunboard.tip.app.SubmitTip;
import io.sunboard.tip.app.TipLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What citizens do: send, add, rate, contest. */
@Controller
class TipMutations {

  record PointInput(double latitude, double longitude) {}

  record TipContactInput(ContactKind kind, String value, boolean consent) {}

  record SubmitTipInput(
      String category,
      String text,
      @Nullable List<String> photos,
      @Nullable PointInput location,
      @Nullable String address,
      @Nullable TipContactInput contact,
      String idempotencyKey,
      @Nullable Boolean rewardClaim,
      @Nullable String challenge) {}

  record AddTipMessageInput(
      String trackingCode, String text, @Nullable List<String> photos, String idempotencyKey) {}

  record RateTipInput(String trackingCode, int stars, Fixed fixed, @Nullable String text) {}

  record ContestTipInput(String trackingCode, String reason, String idempotencyKey) {}

  record SubmitTipPayload(
      @Nullable String trackingCode,
      @Nullable Instant receivedAt,
      @Nullable String receipt,
      @Nullable String claimCode,
      List<UserError> userErrors) {}

  record TipPayload(@Nullable Tip tip, List<UserError> userErrors) {}

  /** Nobody's photo: what is unknown is refused where it is decided. */
  private static final UUID NOTHING = new UUID(0, 0);

  private final SubmitTip submit;
  private final CitizenSteps steps;
  private final TipLimits limits;
  private final Payloads payloads;

  TipMutations(SubmitTip submit, CitizenSteps steps, TipLimits limits, Payloads payloads) {
    this.submit = submit;
    this.steps = steps;
    this.limits = limits;
    this.payloads = payloads;
  }

  @MutationMapping
  Mono<SubmitTipPayload> submitTip(@Argument SubmitTipInput input, Network network, Locale locale) {
    limits.report(network);
    PointInput point = input.location();
    TipContactInput contact = input.contact();
    Language language =
        Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Language.EN : Language.ZH;
    TipDraft draft =
        new TipDraft(
            category(input.category()),
            input.text(),
            photos(input.photos()),
            point == null ? null : new TipDraft.Point(point.latitude(), point.longitude()),
            input.address(),
            contact == null
                ? null
                : new ContactInput(contact.kind(), contact.value(), contact.consent(), language),
            input.idempotencyKey(),
            language,
            Boolean.TRUE.equals(input.rewardClaim()));
    return submit
        .run(draft, Pass.solution(input.challenge()))
        .map(decision -> payloads.of(decision, locale, TipMutations::answer));
  }

  private static SubmitTipPayload answer(@Nullable Submission done, List<UserError> errors) {
    return done == null
        ? new SubmitTipPayload(null, null, null, null, errors)
        : new SubmitTipPayload(
            done.trackingCode().text(),
            done.receivedAt(),
            done.receipt(),
            done.claimCode() == null ? null : done.claimCode().text(),
            errors);
  }

  @MutationMapping
  Mono<TipPayload> addTipMessage(
      @Argument AddTipMessageInput input, Network network, Locale locale) {
    TipCommand.AddMessage message = new TipCommand.AddMessage(input.text(), photos(input.photos()));
    return withKey(
        input.trackingCode(),
        input.idempotencyKey(),
        (code, key) -> limits.addition(network, code, steps.addMessage(code, message, key)),
        locale);
  }

  @MutationMapping
  Mono<TipPayload> rateTip(@Argument RateTipInput input, Network network, Locale locale) {
    TipCommand.Rate rating = new TipCommand.Rate(input.stars(), input.fixed(), input.text());
    return TrackingCode.parse(input.trackingCode())
        .map(code -> limits.addition(network, code, steps.rate(code, rating)))
        .orElseGet(() -> Mono.just(Decision.refused(slip())))
        .map(decision -> payloads.of(decision, locale, TipPayload::new));
  }

  @MutationMapping
  Mono<TipPayload> contestTip(@Argument ContestTipInput input, Network network, Locale locale) {
    return withKey(
        input.trackingCode(),
        input.idempotencyKey(),
        (code, key) ->
            limits.addition(
                network, code, steps.contest(code, new TipCommand.Contest(input.reason()), key)),
        locale);
  }

  private Mono<TipPayload> withKey(
      String typedCode,
      String typedKey,
      BiFunction<TrackingCode, IdempotencyKey, Mono<Decision<Tip>>> step,
      Locale locale) {
    List<Refusal> refusals = new ArrayList<>();
    TrackingCode code = TrackingCode.parse(typedCode).orElse(null);
    IdempotencyKey key = IdempotencyKey.parse(typedKey).orElse(null);
    if (code == null) {
      refusals.add(slip());
    }
    if (key == null) {
      refusals.add(Refusal.at("idempotencyKey", "IDEMPOTENCY_KEY_FORM"));
    }
    Mono<Decision<Tip>> decision =
        code == null || key == null ? Mono.just(Decision.refused(refusals)) : step.apply(code, key);
    return decision.map(decided -> payloads.of(decided, locale, TipPayload::new));
  }

  private static Refusal slip() {
    return Refusal.at("trackingCode", "TRACKING_CODE_SLIP");
  }

  private static String category(String codeOrId) {
    return GlobalId.parse(codeOrId)
        .filter(id -> id.type().equals("Category"))
        .map(GlobalId::key)
        .orElse(codeOrId);
  }

  private static List<UUID> photos(@Nullable List<String> ids) {
    return ids == null ? List.of() : ids.stream().map(TipMutations::photo).toList();
  }

  private static UUID photo(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException neverGiven) {
      return NOTHING;
    }
  }
}
