/** Tests with real processes, every one of which is gone when its test ends. */
@NullMarked
package io.sunboard.services.process;

import org.jspecify.annotations.NullMarked;
