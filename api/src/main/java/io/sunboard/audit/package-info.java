/** Audit 审计: what staff have done, in a chain that shows every change to it. */
@NullMarked
package io.sunboard.audit;

import org.jspecify.annotations.NullMarked;
