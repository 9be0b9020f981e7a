/** Tests of what the launcher reads and says. */
@NullMarked
package io.sunboard.local;

import org.jspecify.annotations.NullMarked;
