/** Use cases and ports. How citizens who sent a tip can be reached, if they wish. */
@NullMarked
package io.sunboard.contact.app;

import org.jspecify.annotations.NullMarked;
