/** Rows, SQL and objects. Categories 问题类别: what a problem is a case of. */
@NullMarked
package io.sunboard.category.store;

import org.jspecify.annotations.NullMarked;
