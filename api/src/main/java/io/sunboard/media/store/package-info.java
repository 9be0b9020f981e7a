/** Rows, SQL and objects. Files and photos that come in. */
@NullMarked
package io.sunboard.media.store;

import org.jspecify.annotations.NullMarked;
