/** Refusals and failures in the reader's language, with codes that programs can rely on. */
@NullMarked
package io.sunboard.platform.error;

import org.jspecify.annotations.NullMarked;
