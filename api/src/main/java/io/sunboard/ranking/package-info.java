/** Rankings 排名: the computed order, its release. */
@NullMarked
package io.sunboard.ranking;

import org.jspecify.annotations.NullMarked;
