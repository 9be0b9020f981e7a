package io.sunboard.problem;

import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with who and when.
 *
 * @param number 1, 2, 3 … within the problem
 * @param happenedAt before {@code recordedAt} in loaded history only
 * @param actor account; what the clock does by itself has {@code sunboard}
 */
public record Happened(
    int number,
    ProblemEvent event,
    Instant happenedAt,
    Instant recordedAt,
    String actor,
    @Nullable StaffRole role,
    @Nullable UnitCode unit) {}
