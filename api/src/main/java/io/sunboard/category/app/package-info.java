/** Use cases and ports. Categories 问题类别: what a problem is a case of. */
@NullMarked
package io.sunboard.category.app;

import org.jspecify.annotations.NullMarked;
