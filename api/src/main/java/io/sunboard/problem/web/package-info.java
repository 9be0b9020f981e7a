/** Over plain HTTP. Problems 问题: the ledger of what has to be put right. */
@NullMarked
package io.sunboard.problem.web;

import org.jspecify.annotations.NullMarked;
