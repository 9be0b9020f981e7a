/** Redeemed challenges and repeats in PostgreSQL. */
@NullMarked
package io.sunboard.challenge.store;

import org.jspecify.annotations.NullMarked;
