/** Use cases and ports. What happened, kept with what it changed, and told on. */
@NullMarked
package io.sunboard.outbox.app;

import org.jspecify.annotations.NullMarked;
