/** Schemes 实施方案: one year's rules. */
@NullMarked
package io.sunboard.scheme;

import org.jspecify.annotations.NullMarked;
