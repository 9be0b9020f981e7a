package io.sunboard.tip.graphql;

import io.sunboard.contact.Contact;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.platform.throttle.Network;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.tip.TrackingCode;
import io.sunboard.tip.app.RevealContact;
import io.sunboard.tip.app.TipLimits;
import io.sunboard.tip.app.WithdrawContact;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Looking at a citizen's contact, and taking it back. */
@Controller
class RevealContactMutations {

  record RevealContactInput(String tip, String reason) {}

  record RevealContactPayload(@Nullable Contact contact, List<UserError> userErrors) {}

  record WithdrawContactInput(String trackingCode) {}

  record WithdrawContactPayload(@Nullable Boolean erased, List<UserError> userErrors) {}

  private final RevealContact reveal;
  private final WithdrawContact withdraw;
  private final StaffTipReferences references;
  private final TipLimits limits;
  private final Payloads payloads;

  RevealContactMutations(
      RevealContact reveal,
      WithdrawContact withdraw,
      StaffTipReferences references,
      TipLimits limits,
      Payloads payloads) {
    this.reveal = reveal;
    this.withdraw = withdraw;
    this.references = references;
    this.limits = limits;
    this.payloads = payloads;
  }

  @MutationMapping
  Mono<RevealContactPayload> revealContact(
      @Argument RevealContactInput input, Actor actor, Locale locale) {
    actor.require(StaffRole.SUPERVISOR);
    return references
        .tip(input.tip())
        .flatMap(tip -> reveal.run(tip, input.reason(), actor))
        .map(decided -> payloads.of(decided, locale, RevealContactPayload::new));
  }

  @MutationMapping
  Mono<WithdrawContactPayload> withdrawContact(
      @Argument WithdrawContactInput input, Network network, Locale locale) {
    return TrackingCode.parse(input.trackingCode())
        .map(code -> limits.addition(network, code, withdraw.run(code)))
        .orElseGet(
            () -> Mono.just(Decision.refused(Refusal.at("trackingCode", "TRACKING_CODE_SLIP"))))
        .map(decided -> payloads.of(decided, locale, WithdrawContactPayload::new));
  }
}
