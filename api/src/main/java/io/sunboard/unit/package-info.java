/** Units 责任单位: who is answerable, in a tree. */
@NullMarked
package io.sunboard.unit;

import org.jspecify.annotations.NullMarked;
