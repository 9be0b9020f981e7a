package io.sunboard.ticket;

import io.sunboard.shared.UnitCode;
import java.util.UUID;

/**
 * A run of the ladder that goes on.
 *
 * @param run the dispatch's number
 * @param issuer in whose name its tickets are written
 * @param addressee the unit that was dispatched to
 */
public record OpenRun(
    UUID problem, int run, UnitCode issuer, UnitCode addressee, LadderRun ladder) {

  OpenRun with(LadderRun next) {
    return new OpenRun(problem, run, issuer, addressee, next);
  }
}
