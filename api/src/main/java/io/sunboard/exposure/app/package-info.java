/** Use cases and ports. The public, redacted face of problems. */
@NullMarked
package io.sunboard.exposure.app;

import org.jspecify.annotations.NullMarked;
