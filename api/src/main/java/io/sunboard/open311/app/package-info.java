/**
 * Use cases and ports. Open311 GeoReport v2: reports by citizens, and what became of them, as other
 * cities' programs speak of them.
 */
@NullMarked
package io.sunboard.open311.app;

import org.jspecify.annotations.NullMarked;
