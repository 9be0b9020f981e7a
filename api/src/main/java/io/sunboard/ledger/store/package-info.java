/**
 * Rows, SQL and objects. Incentives and accountability 奖惩台账: what a rank or a red ticket brings,
 * proposed, decided, settled.
 */
@NullMarked
package io.sunboard.ledger.store;

import org.jspecify.annotations.NullMarked;
