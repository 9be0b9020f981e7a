/** The real servers that Sunboard needs, started from Maven artifacts for tests and development. */
@NullMarked
package io.sunboard.services;

import org.jspecify.annotations.NullMarked;
