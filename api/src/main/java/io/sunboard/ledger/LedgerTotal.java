package io.sunboard.ledger;

import io.sunboard.shared.Text;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What was decided in a month for units of one tier.
 *
 * @param tier 层级: its code
 * @param sample whether these are invented
 * @param amount yuan, of kinds of money; 0 for others
 * @param settled how many of them were carried out so far
 * @param settledAmount yuan of these
 */
public record LedgerTotal(
    LedgerKind kind,
    String tier,
    Text tierName,
    YearMonth month,
    boolean sample,
    int count,
    BigDecimal amount,
    int settled,
    BigDecimal settledAmount) {}
