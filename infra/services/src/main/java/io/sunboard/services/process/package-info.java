/** Child processes that never outlive their parent, and what to do about those that did. */
@NullMarked
package io.sunboard.services.process;

import org.jspecify.annotations.NullMarked;
