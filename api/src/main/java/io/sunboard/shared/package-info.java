/** What every feature speaks of: people, periods, texts, decisions. No framework. */
@NullMarked
package io.sunboard.shared;

import org.jspecify.annotations.NullMarked;
