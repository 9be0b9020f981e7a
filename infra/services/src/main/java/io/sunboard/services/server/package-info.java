/** One class a server: how it is prepared, started, known to be ready and stopped. */
@NullMarked
package io.sunboard.services.server;

import org.jspecify.annotations.NullMarked;
