/** What stands before a tip: a small proof of work, and a count of reports that are all alike. */
@NullMarked
package io.sunboard.challenge;

import org.jspecify.annotations.NullMarked;
