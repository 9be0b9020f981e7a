/** Use cases and ports. What is released, found by words. */
@NullMarked
package io.sunboard.search.app;

import org.jspecify.annotations.NullMarked;
