/** Use cases and ports. Tickets 三色督办单. */
@NullMarked
package io.sunboard.ticket.app;

import org.jspecify.annotations.NullMarked;
