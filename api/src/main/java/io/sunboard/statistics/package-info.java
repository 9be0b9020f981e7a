/** Statistics 统计: what became of the problems, in numbers that show what they are made of. */
@NullMarked
package io.sunboard.statistics;

import org.jspecify.annotations.NullMarked;
