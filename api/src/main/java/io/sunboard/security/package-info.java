/** Token to actor, and what every response must carry; nothing imports it. */
@NullMarked
package io.sunboard.security;

import org.jspecify.annotations.NullMarked;
