/** Controllers, inputs and payloads. Tickets 三色督办单. */
@NullMarked
package io.sunboard.ticket.graphql;

import org.jspecify.annotations.NullMarked;
