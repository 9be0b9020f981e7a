/** Rows, SQL and objects. What is released, found by words. */
@NullMarked
package io.sunboard.search.store;

import org.jspecify.annotations.NullMarked;
