/** Controllers, inputs and payloads. What is released, found by words. */
@NullMarked
package io.sunboard.search.graphql;

import org.jspecify.annotations.NullMarked;
