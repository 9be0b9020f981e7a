/** Sunboard 阳光榜: the public scoreboard of a city under evaluation. */
@NullMarked
package io.sunboard;

import org.jspecify.annotations.NullMarked;
