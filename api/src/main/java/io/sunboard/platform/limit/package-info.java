/** What a query may cost, decided before anything expensive happens. */
@NullMarked
package io.sunboard.platform.limit;

import org.jspecify.annotations.NullMarked;
