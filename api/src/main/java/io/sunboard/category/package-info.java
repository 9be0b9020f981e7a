/** Categories 问题类别: what a problem is a case of, in two levels after GB/T 30428.2. */
@NullMarked
package io.sunboard.category;

import org.jspecify.annotations.NullMarked;
