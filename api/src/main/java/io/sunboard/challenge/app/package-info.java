/** Giving challenges, taking their solutions, and noticing repeats. */
@NullMarked
package io.sunboard.challenge.app;

import org.jspecify.annotations.NullMarked;
