/** The running product for integration tests: real servers, started once a build. */
@NullMarked
package io.sunboard.testing;

import org.jspecify.annotations.NullMarked;
