/** Connections, cursors and global ids as Relay names them. */
@NullMarked
package io.sunboard.platform.relay;

import org.jspecify.annotations.NullMarked;
