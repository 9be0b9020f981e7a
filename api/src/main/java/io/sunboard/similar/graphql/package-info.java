/** Likely duplicates for citizens before they send, and for triage. */
@NullMarked
package io.sunboard.similar.graphql;

import org.jspecify.annotations.NullMarked;
