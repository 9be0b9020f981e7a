/** How alike two reports are, by place, time, category and words. */
@NullMarked
package io.sunboard.similar;

import org.jspecify.annotations.NullMarked;
