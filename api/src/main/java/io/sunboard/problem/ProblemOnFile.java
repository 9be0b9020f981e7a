package io.sunboard.problem;

import org.jspecify.annotations.Nullable;

/**
 * A problem as the ledger shows it to staff.
 *
 * @param parties by which it is decided who may do what
 * @param colour of the latest ticket in force; null when there is none
 */
public record ProblemOnFile(Problem problem, Parties parties, @Nullable String colour) {}
