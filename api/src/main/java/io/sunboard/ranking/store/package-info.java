/** Rows, SQL and objects. Rankings 排名: the computed order, its release. */
@NullMarked
package io.sunboard.ranking.store;

import org.jspecify.annotations.NullMarked;
