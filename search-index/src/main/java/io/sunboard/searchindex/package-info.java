/**
 * A library that keeps a searchable copy of published things in Elasticsearch: documents, mapping,
 * life cycle of the indices, and queries.
 */
@NullMarked
package io.sunboard.searchindex;

import org.jspecify.annotations.NullMarked;
