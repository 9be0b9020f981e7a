package io.sunboard.evaluation;

import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One unit's figure in a channel.
 *
 * @param score 0 to 100; null where the source lists the unit without a figure
 * @param note what the source remarks
 */
public record ImportedScore(UnitCode unit, @Nullable BigDecimal score, @Nullable String note) {}
