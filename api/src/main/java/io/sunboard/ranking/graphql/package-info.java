/** Controllers, inputs and payloads. Rankings 排名: the computed order, its release. */
@NullMarked
package io.sunboard.ranking.graphql;

import org.jspecify.annotations.NullMarked;
