/** Rows, SQL and objects. Audit 审计: what staff have done. */
@NullMarked
package io.sunboard.audit.store;

import org.jspecify.annotations.NullMarked;
