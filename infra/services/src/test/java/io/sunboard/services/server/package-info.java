/** Tests of what single servers need. */
@NullMarked
package io.sunboard.services.server;

import org.jspecify.annotations.NullMarked;
