/** The portal in a real browser. */
@NullMarked
package io.sunboard.portal;

import org.jspecify.annotations.NullMarked;
