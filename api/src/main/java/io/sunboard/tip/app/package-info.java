/** Use cases and ports. What citizens send, and what comes of it. */
@NullMarked
package io.sunboard.tip.app;

import org.jspecify.annotations.NullMarked;
