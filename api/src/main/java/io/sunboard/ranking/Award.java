package io.sunboard.ranking;

import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a unit's rank brings it.
 *
 * @param incentive place of the rule among the scheme's incentives, from 0
 * @param amount yuan, negative when withheld; null where the rule names none
 */
public record Award(UnitCode unit, int incentive, @Nullable BigDecimal amount) {}
