/** Rows, SQL and objects. Publications 公开发布: notices, checked and signed. */
@NullMarked
package io.sunboard.publication.store;

import org.jspecify.annotations.NullMarked;
