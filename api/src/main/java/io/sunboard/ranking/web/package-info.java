/** Files. Rankings 排名: the computed order, its release. */
@NullMarked
package io.sunboard.ranking.web;

import org.jspecify.annotations.NullMarked;
