/** The one clock, and a hand to move it in stories and tests. */
@NullMarked
package io.sunboard.platform.clock;

import org.jspecify.annotations.NullMarked;
