/** The public, redacted face of problems. */
@NullMarked
package io.sunboard.exposure;

import org.jspecify.annotations.NullMarked;
