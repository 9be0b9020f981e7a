/** Tips in PostgreSQL: rows and events. */
@NullMarked
package io.sunboard.tip.store;

import org.jspecify.annotations.NullMarked;
