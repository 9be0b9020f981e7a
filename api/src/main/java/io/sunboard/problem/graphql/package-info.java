/** Controllers, inputs and payloads. Problems 问题: the ledger of what has to be put right. */
@NullMarked
package io.sunboard.problem.graphql;

import org.jspecify.annotations.NullMarked;
