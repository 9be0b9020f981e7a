/** What happened, kept with what it changed, and told on. */
@NullMarked
package io.sunboard.outbox;

import org.jspecify.annotations.NullMarked;
