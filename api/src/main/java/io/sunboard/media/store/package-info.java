/** Rows, SQL and objects. Files that come in. */
@NullMarked
package io.sunboard.media.store;

import org.jspecify.annotations.NullMarked;
