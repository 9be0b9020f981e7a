/** Rows, SQL and objects. What happened, kept with what it changed, and told on. */
@NullMarked
package io.sunboard.outbox.store;

import org.jspecify.annotations.NullMarked;
