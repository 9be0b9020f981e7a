/** HTTP endpoints. Tickets 三色督办单. */
@NullMarked
package io.sunboard.ticket.web;

import org.jspecify.annotations.NullMarked;
