/** Use cases and ports. Schemes 实施方案: one year's rules. */
@NullMarked
package io.sunboard.scheme.app;

import org.jspecify.annotations.NullMarked;
