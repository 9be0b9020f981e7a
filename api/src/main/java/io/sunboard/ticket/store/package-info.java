/** Rows, SQL and objects. Tickets 三色督办单. */
@NullMarked
package io.sunboard.ticket.store;

import org.jspecify.annotations.NullMarked;
