package io.sunboard.ticket;

import java.time.Instant;

/**
 * A rung that fires: a ticket is written, or prepared.
 *
 * @param rung its place in the ladder, from 0
 * @param dueAt when it was due by the ladder
 * @param at when it really fires; later after an outage
 */
public record Firing(int rung, TicketReason reason, Instant dueAt, Instant at) {}
