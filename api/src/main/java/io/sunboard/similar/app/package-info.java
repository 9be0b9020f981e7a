/** Finding what is alike among what is known, within bounds. */
@NullMarked
package io.sunboard.similar.app;

import org.jspecify.annotations.NullMarked;
