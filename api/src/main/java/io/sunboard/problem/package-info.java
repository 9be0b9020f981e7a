/** Problems 问题: the ledger of what has to be put right, and the life of each case. */
@NullMarked
package io.sunboard.problem;

import org.jspecify.annotations.NullMarked;
