/** Use cases and ports. Files and photos that come in. */
@NullMarked
package io.sunboard.media.app;

import org.jspecify.annotations.NullMarked;
