package io.sunboard.scheme;

import io.sunboard.calendar.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * How long each step of a round may take; null where the scheme sets no limit.
 *
 * @param collect from the period's end until what the channels give is in
 * @param compute from the end of collecting
 * @param appeal from computing, for units to appeal a finding 申诉
 * @param decide from the end of appealing, for every appeal to be decided
 * @param approve from the decision of the last appeal, for the leading group's approval
 * @param release from the approval
 */
public record Deadlines(
    @Nullable TimeLimit collect,
    @Nullable TimeLimit compute,
    @Nullable TimeLimit appeal,
    @Nullable TimeLimit decide,
    @Nullable TimeLimit approve,
    @Nullable TimeLimit release) {

  public static final Deadlines NONE = new Deadlines(null, null, null, null, null, null);
}
