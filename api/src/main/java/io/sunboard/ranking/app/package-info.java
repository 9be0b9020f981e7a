/** Use cases and ports. Rankings 排名: the computed order, its release. */
@NullMarked
package io.sunboard.ranking.app;

import org.jspecify.annotations.NullMarked;
