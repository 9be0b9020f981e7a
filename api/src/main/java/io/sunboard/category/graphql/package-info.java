/** Controllers, inputs and payloads. Categories 问题类别: what a problem is a case of. */
@NullMarked
package io.sunboard.category.graphql;

import org.jspecify.annotations.NullMarked;
