/** Small helps for SQL over R2DBC. */
@NullMarked
package io.sunboard.platform.sql;

import org.jspecify.annotations.NullMarked;
