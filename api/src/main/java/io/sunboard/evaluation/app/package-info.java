/** Use cases and ports. Rounds 期次 and what they collect. */
@NullMarked
package io.sunboard.evaluation.app;

import org.jspecify.annotations.NullMarked;
