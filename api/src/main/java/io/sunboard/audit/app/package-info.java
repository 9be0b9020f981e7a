/** Use cases and ports. Audit 审计: what staff have done. */
@NullMarked
package io.sunboard.audit.app;

import org.jspecify.annotations.NullMarked;
