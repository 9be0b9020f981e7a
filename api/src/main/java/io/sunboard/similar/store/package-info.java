/** Candidates in PostgreSQL, one bounded statement for many questions. */
@NullMarked
package io.sunboard.similar.store;

import org.jspecify.annotations.NullMarked;
