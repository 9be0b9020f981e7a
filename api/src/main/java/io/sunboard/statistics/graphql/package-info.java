/** Controllers, inputs and payloads. Statistics 统计: what became of the problems, in numbers. */
@NullMarked
package io.sunboard.statistics.graphql;

import org.jspecify.annotations.NullMarked;
