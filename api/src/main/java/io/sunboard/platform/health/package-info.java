/** Which of the servers behind the API answer. */
@NullMarked
package io.sunboard.platform.health;

import org.jspecify.annotations.NullMarked;
