/** Rules, suggestions and dry runs for staff. */
@NullMarked
package io.sunboard.routing.graphql;

import org.jspecify.annotations.NullMarked;
