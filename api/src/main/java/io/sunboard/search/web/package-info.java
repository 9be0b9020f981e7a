/** HTTP endpoints. What is released, found by words. */
@NullMarked
package io.sunboard.search.web;

import org.jspecify.annotations.NullMarked;
