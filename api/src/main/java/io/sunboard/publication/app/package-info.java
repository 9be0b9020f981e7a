/** Use cases and ports. Publications 公开发布: notices, checked and signed. */
@NullMarked
package io.sunboard.publication.app;

import org.jspecify.annotations.NullMarked;
