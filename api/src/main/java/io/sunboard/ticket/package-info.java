/** Tickets 三色督办单: white assigns, yellow reminds, red calls to account, each by itself and once. */
@NullMarked
package io.sunboard.ticket;

import org.jspecify.annotations.NullMarked;
