/** Working time 工作时: office hours, weekends, public holidays and make-up days 调休. */
@NullMarked
package io.sunboard.calendar;

import org.jspecify.annotations.NullMarked;
