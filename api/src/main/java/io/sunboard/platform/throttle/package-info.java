/** How much one network, or one thing, may ask for in a while; kept in memory only. */
@NullMarked
package io.sunboard.platform.throttle;

import org.jspecify.annotations.NullMarked;
