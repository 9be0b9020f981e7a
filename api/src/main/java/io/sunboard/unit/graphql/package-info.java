/** Controllers, inputs and payloads. Units 责任单位: who is answerable, in a tree. */
@NullMarked
package io.sunboard.unit.graphql;

import org.jspecify.annotations.NullMarked;
