/** Controllers, inputs and payloads. Rounds 期次 and what they collect. */
@NullMarked
package io.sunboard.evaluation.graphql;

import org.jspecify.annotations.NullMarked;
