/** Controllers, inputs and payloads. Audit 审计: what staff have done. */
@NullMarked
package io.sunboard.audit.graphql;

import org.jspecify.annotations.NullMarked;
