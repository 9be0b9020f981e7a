/** Rows and SQL. The public, redacted face of problems. */
@NullMarked
package io.sunboard.exposure.store;

import org.jspecify.annotations.NullMarked;
