/** HTTP endpoints. Audit 审计: what staff have done. */
@NullMarked
package io.sunboard.audit.web;

import org.jspecify.annotations.NullMarked;
