/** Use cases and ports. Working time 工作时. */
@NullMarked
package io.sunboard.calendar.app;

import org.jspecify.annotations.NullMarked;
