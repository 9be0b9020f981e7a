/** What is released, found by words. */
@NullMarked
package io.sunboard.search;

import org.jspecify.annotations.NullMarked;
