/** Versions of rules, and past tips to try them on, in PostgreSQL. */
@NullMarked
package io.sunboard.routing.store;

import org.jspecify.annotations.NullMarked;
