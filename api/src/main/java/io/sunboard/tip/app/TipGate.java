package io.sunboard.tip.app;

import io.sunboard.challenge.Alike;
import io.sunboard.challenge.Pass;
import io.sunboard.challenge.app.Challenges;
import io.sunboard.challenge.app.Repeats;
import io.sunboard.shared.Decision;
import io.sunboard.shared.TooManyException;
import io.sunboard.tip.Tip;
import java.util.Objects;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What a new tip passes in the transaction that takes it: its proof of work is redeemed, which is
 * undone together with the tip, and what others have said word for word is marked or held up.
 */
@Service
class TipGate {

  private final Challenges challenges;
  private final Repeats repeats;

  TipGate(Challenges challenges, Repeats repeats) {
    this.challenges = challenges;
    this.repeats = repeats;
  }

  /**
   * Lets it in or says why not, at {@code challenge}.
   *
   * @throws TooManyException when it is one of a flood of the same
   */
  Mono<Decision<Tip>> pass(Tip tip, Pass pass) {
    return redeemed(pass)
        .flatMap(decision ->
            decision instanceof Decision.Accepted<Boolean>
                ? repeats.note(tip.id(), alike(tip.sent())).thenReturn(decision.map(_ -> tip))
                : Mono.just(decision.map(_ -> tip)));
  }

  private Mono<Decision<Boolean>> redeemed(Pass pass) {
    return switch (pass) {
      case Pass.Solution(var payload) -> challenges.redeem(payload);
      case Pass.KnownApp _ -> Mono.just(Decision.accepted(true));
    };
  }

  private static Alike alike(Tip.Sent sent) {
    return Alike.of(
        Objects.requireNonNullElse(sent.text(), ""),
        sent.place().latitude(),
        sent.place().longitude(),
        sent.place().address());
  }
}
