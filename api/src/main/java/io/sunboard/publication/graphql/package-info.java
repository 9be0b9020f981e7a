/** Controllers, inputs and payloads. Publications 公开发布: notices, checked and signed. */
@NullMarked
package io.sunboard.publication.graphql;

import org.jspecify.annotations.NullMarked;
