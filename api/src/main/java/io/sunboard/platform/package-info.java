/** What every feature stands on: clock, locale, metrics, and who is asking. */
@NullMarked
package io.sunboard.platform;

import org.jspecify.annotations.NullMarked;
