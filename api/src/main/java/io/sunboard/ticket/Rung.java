package io.sunboard.ticket;

import io.sunboard.shared.UnitCode;
import java.util.List;

/**
 * One step of the ladder.
 *
 * @param superiors how many of the units above the addressee get a copy 抄送, from the nearest up
 * @param copies units that get a copy anyway
 */
public record Rung(
    TicketColour colour, Trigger trigger, Signing signing, int superiors, List<UnitCode> copies) {

  public Rung {
    copies = List.copyOf(copies);
  }
}
