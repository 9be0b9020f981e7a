/** How citizens who sent a tip can be reached, if they wish. */
@NullMarked
package io.sunboard.contact;

import org.jspecify.annotations.NullMarked;
