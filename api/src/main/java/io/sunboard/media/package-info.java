/** Files and photos that come in. */
@NullMarked
package io.sunboard.media;

import org.jspecify.annotations.NullMarked;
