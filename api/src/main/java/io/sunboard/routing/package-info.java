/** Rules by which it is suggested who is answerable for a tip 分派规则. */
@NullMarked
package io.sunboard.routing;

import org.jspecify.annotations.NullMarked;
