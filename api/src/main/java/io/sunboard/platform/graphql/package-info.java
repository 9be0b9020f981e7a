/** How the schema is wired: scalars, nodes, texts, the caller as an argument. */
@NullMarked
package io.sunboard.platform.graphql;

import org.jspecify.annotations.NullMarked;
