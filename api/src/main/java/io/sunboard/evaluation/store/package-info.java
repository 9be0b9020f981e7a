/** Rows, SQL and objects. Rounds 期次 and what they collect. */
@NullMarked
package io.sunboard.evaluation.store;

import org.jspecify.annotations.NullMarked;
