/** Rows, SQL and objects. Statistics 统计: what became of the problems, in numbers. */
@NullMarked
package io.sunboard.statistics.store;

import org.jspecify.annotations.NullMarked;
