/** Rows, SQL and objects. Schemes 实施方案: one year's rules. */
@NullMarked
package io.sunboard.scheme.store;

import org.jspecify.annotations.NullMarked;
