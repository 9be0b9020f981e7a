/** The schema's face. The public, redacted face of problems. */
@NullMarked
package io.sunboard.exposure.graphql;

import org.jspecify.annotations.NullMarked;
