/** JSON whose bytes are the same wherever it is written. */
@NullMarked
package io.sunboard.platform.json;

import org.jspecify.annotations.NullMarked;
