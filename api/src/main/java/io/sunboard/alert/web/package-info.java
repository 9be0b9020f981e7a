/**
 * HTTP endpoints. Alerts 订阅提醒: whoever wishes is told of what has been released, by webhook or
 * e-mail.
 */
@NullMarked
package io.sunboard.alert.web;

import org.jspecify.annotations.NullMarked;
