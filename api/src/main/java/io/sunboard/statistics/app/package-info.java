/** Use cases and ports. Statistics 统计: what became of the problems, in numbers. */
@NullMarked
package io.sunboard.statistics.app;

import org.jspecify.annotations.NullMarked;
