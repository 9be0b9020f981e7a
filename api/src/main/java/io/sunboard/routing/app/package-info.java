/** Setting rules, suggesting by them, and trying others on past tips. */
@NullMarked
package io.sunboard.routing.app;

import org.jspecify.annotations.NullMarked;
