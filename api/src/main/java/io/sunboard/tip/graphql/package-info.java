/** The schema's face of tips. */
@NullMarked
package io.sunboard.tip.graphql;

import org.jspecify.annotations.NullMarked;
