/** GraphQL over HTTP, Server-Sent Events and WebSocket, and the portal's files. */
@NullMarked
package io.sunboard.platform.http;

import org.jspecify.annotations.NullMarked;
