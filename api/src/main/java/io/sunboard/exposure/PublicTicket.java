package io.sunboard.exposure;

import java.time.Instant;

/**
 * A ticket 督办单 as far as everybody may know it.
 *
 * @param colour WHITE, YELLOW or RED
 * @param at when it took effect, or was taken back
 * @param revoked whether this tells that it was taken back
 */
public record PublicTicket(String number, String colour, Instant at, boolean revoked) {}
