package io.sunboard.exposure.graphql;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.ExposurePhoto;
import io.sunboard.exposure.Redaction;
import io.sunboard.exposure.app.RedactExposure;
import io.sunboard.exposure.app.ReleaseExposure;
import io.sunboard.media.MaskBox;
import io.sunboard.media.PhotoVariant;
import io.sunboard.media.app.PhotoAddresses;
import io.sunboard.media.app.Photos;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.StaffRole;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Redacting, masking, releasing and taking back. */
@Controller
class ExposureMutations {

  record PhotoInput(String id, ExposurePhoto.Kind kind) {}

  record RedactExposureInput(
      String problem,
      String title,
      String text,
      String address,
      boolean showPlace,
      @Nullable List<PhotoInput> photos,
      @Nullable List<String> names,
      @Nullable List<String> notPersonal,
      @Nullable Integer expectedRevision) {}

  record MaskPhotoInput(String problem, String photo, List<MaskBox> boxes) {}

  record ApproveExposureInput(String exposure, int expectedRevision) {}

  record WithdrawExposureInput(String exposure, String reason, int expectedRevision) {}

  record ExposurePayload(@Nullable Exposure exposure, List<UserError> userErrors) {}

  record MaskPhotoPayload(@Nullable UUID photo, @Nullable String url, List<UserError> userErrors) {}

  /** Nobody's id: what is unknown is refused where it is decided. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final RedactExposure redact;
  private final ReleaseExposure release;
  private final ProblemReader problems;
  private final Photos photos;
  private final PhotoAddresses addresses;
  private final Payloads payloads;

  ExposureMutations(
      RedactExposure redact,
      ReleaseExposure release,
      ProblemReader problems,
      Photos photos,
      PhotoAddresses addresses,
      Payloads payloads) {
    this.redact = redact;
    this.release = release;
    this.problems = problems;
    this.photos = photos;
    this.addresses = addresses;
    this.payloads = payloads;
  }

  @MutationMapping
  Mono<ExposurePayload> redactExposure(
      @Argument RedactExposureInput input, Actor actor, Locale locale) {
    actor.require(StaffRole.SUPERVISOR);
    List<PhotoInput> given = input.photos();
    List<ExposurePhoto> shown =
        given == null
            ? List.of()
            : given.stream().map(each -> new ExposurePhoto(uuid(each.id()), each.kind())).toList();
    Redaction redaction =
        new Redaction(
            input.title(),
            input.text(),
            input.address(),
            input.showPlace(),
            shown,
            Objects.requireNonNullElse(input.names(), List.of()),
            Objects.requireNonNullElse(input.notPersonal(), List.of()));
    return answer(
        problem(input.problem())
            .flatMap(id -> redact.redact(id, redaction, input.expectedRevision(), actor)),
        locale);
  }

  @MutationMapping
  Mono<MaskPhotoPayload> maskPhoto(@Argument MaskPhotoInput input, Actor actor, Locale locale) {
    actor.require(StaffRole.SUPERVISOR);
    return problem(input.problem())
        .flatMap(id -> redact.mask(id, uuid(input.photo()), input.boxes(), actor))
        .flatMap(decision ->
            decision instanceof Decision.Accepted<UUID>(UUID copy)
                ? photos
                    .find(copy)
                    .map(_ ->
                        new MaskPhotoPayload(
                            copy, addresses.signed(copy, PhotoVariant.LARGE).toString(), List.of()))
                : Mono.just(
                    payloads.of(
                        decision,
                        locale,
                        (_, errors) -> new MaskPhotoPayload(null, null, errors))));
  }

  @MutationMapping
  Mono<ExposurePayload> approveExposure(
      @Argument ApproveExposureInput input, Actor actor, Locale locale) {
    return answer(
        release.approve(number(input.exposure()), input.expectedRevision(), actor), locale);
  }

  @MutationMapping
  Mono<ExposurePayload> withdrawExposure(
      @Argument WithdrawExposureInput input, Actor actor, Locale locale) {
    return answer(
        release.withdraw(number(input.exposure()), input.reason(), input.expectedRevision(), actor),
        locale);
  }

  private Mono<ExposurePayload> answer(Mono<Decision<Exposure>> decision, Locale locale) {
    return decision.map(decided -> payloads.of(decided, locale, ExposurePayload::new));
  }

  private Mono<UUID> problem(String reference) {
    return GlobalId.uuid("Problem", reference)
        .map(Mono::just)
        .orElseGet(() ->
            problems.idsOf(List.of(reference)).map(ids -> ids.getOrDefault(reference, NOBODY)));
  }

  private static String number(String reference) {
    return GlobalId.parse(reference)
        .filter(id -> id.type().equals("Exposure"))
        .map(GlobalId::key)
        .orElse(reference);
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      return NOBODY;
    }
  }
}
