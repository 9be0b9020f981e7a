/**
 * Controllers, inputs and payloads. Incentives and accountability 奖惩台账: what a rank or a red ticket
 * brings, proposed, decided, settled.
 */
@NullMarked
package io.sunboard.ledger.graphql;

import org.jspecify.annotations.NullMarked;
