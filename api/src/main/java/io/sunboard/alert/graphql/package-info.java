/**
 * Thin controllers, inputs and payloads. Alerts 订阅提醒: whoever wishes is told of what has been
 * released, by webhook or e-mail.
 */
@NullMarked
package io.sunboard.alert.graphql;

import org.jspecify.annotations.NullMarked;
