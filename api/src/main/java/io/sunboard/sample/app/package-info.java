/** Use cases and ports. Sample years 示例数据. */
@NullMarked
package io.sunboard.sample.app;

import org.jspecify.annotations.NullMarked;
