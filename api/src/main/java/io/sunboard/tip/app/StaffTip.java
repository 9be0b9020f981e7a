package io.sunboard.tip.app;

import io.sunboard.tip.StaffReach;
import io.sunboard.tip.Tip;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tip as staff have it before them.
 *
 * @param answerDueAt until when the citizen has to hear something; null for one that came before
 *     such a limit was kept
 */
public record StaffTip(Tip tip, StaffReach reach, @Nullable Instant answerDueAt) {}
