/** Rounds 期次 and what they collect. */
@NullMarked
package io.sunboard.evaluation;

import org.jspecify.annotations.NullMarked;
