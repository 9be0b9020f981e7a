/** Controllers, inputs and payloads. Working time 工作时. */
@NullMarked
package io.sunboard.calendar.graphql;

import org.jspecify.annotations.NullMarked;
