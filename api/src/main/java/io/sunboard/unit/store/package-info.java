/** Rows, SQL and objects. Units 责任单位: who is answerable, in a tree. */
@NullMarked
package io.sunboard.unit.store;

import org.jspecify.annotations.NullMarked;
