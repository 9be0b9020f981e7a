/** Rows, SQL and objects. Problems 问题: the ledger of what has to be put right. */
@NullMarked
package io.sunboard.problem.store;

import org.jspecify.annotations.NullMarked;
