/** Use cases and ports. Problems 问题: the ledger of what has to be put right. */
@NullMarked
package io.sunboard.problem.app;

import org.jspecify.annotations.NullMarked;
