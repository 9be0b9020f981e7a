/** Sample years 示例数据: a city's year as it might have been, invented case by case. */
@NullMarked
package io.sunboard.sample;

import org.jspecify.annotations.NullMarked;
