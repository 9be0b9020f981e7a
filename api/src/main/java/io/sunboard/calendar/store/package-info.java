/** Rows and SQL. Working time 工作时. */
@NullMarked
package io.sunboard.calendar.store;

import org.jspecify.annotations.NullMarked;
