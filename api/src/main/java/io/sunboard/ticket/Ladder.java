package io.sunboard.ticket;

import io.sunboard.shared.UnitCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ladder 督办阶梯 of a scheme: which tickets are written when. Its first rung is the white one of
 * the dispatch; there is at most one yellow one.
 *
 * @param agency the letters before a number 机关代字: 咸创办督
 * @param issuer the unit in whose name tickets are written; null for that of whoever dispatches
 */
public record Ladder(String agency, @Nullable UnitCode issuer, List<Rung> rungs) {

  public Ladder {
    rungs = List.copyOf(rungs);
    long white = rungs.stream().filter(rung -> rung.colour() == TicketColour.WHITE).count();
    long yellow = rungs.stream().filter(rung -> rung.colour() == TicketColour.YELLOW).count();
    if (white != 1
        || yellow > 1
        || rungs.getFirst().colour() != TicketColour.WHITE
        || !(rungs.getFirst().trigger() instanceof Trigger.Dispatch)) {
      throw new IllegalArgumentException("one white rung first, and one yellow one at most");
    }
  }

  /** The yellow rung's place. */
  public Optional<Integer> yellow() {
    for (int i = 0; i < rungs.size(); i++) {
      if (rungs.get(i).colour() == TicketColour.YELLOW) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
