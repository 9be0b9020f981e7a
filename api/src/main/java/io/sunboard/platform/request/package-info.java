/** What use cases share about the requests that come to them. */
@NullMarked
package io.sunboard.platform.request;

import org.jspecify.annotations.NullMarked;
