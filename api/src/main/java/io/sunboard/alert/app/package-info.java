/**
 * Use cases and ports. Alerts 订阅提醒: whoever wishes is told of what has been released, by webhook or
 * e-mail.
 */
@NullMarked
package io.sunboard.alert.app;

import org.jspecify.annotations.NullMarked;
