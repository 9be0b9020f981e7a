/** Rows and SQL. Sample years 示例数据. */
@NullMarked
package io.sunboard.sample.store;

import org.jspecify.annotations.NullMarked;
