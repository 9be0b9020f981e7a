/** Use cases and ports. Units 责任单位: who is answerable, in a tree. */
@NullMarked
package io.sunboard.unit.app;

import org.jspecify.annotations.NullMarked;
