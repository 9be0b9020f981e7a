/** Controllers, inputs and payloads. Schemes 实施方案: one year's rules. */
@NullMarked
package io.sunboard.scheme.graphql;

import org.jspecify.annotations.NullMarked;
