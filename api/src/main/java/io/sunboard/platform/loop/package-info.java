/** Work that goes on in the background for as long as a node runs. */
@NullMarked
package io.sunboard.platform.loop;

import org.jspecify.annotations.NullMarked;
