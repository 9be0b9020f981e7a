/** Publications 公开发布: notices, checked and signed. */
@NullMarked
package io.sunboard.publication;

import org.jspecify.annotations.NullMarked;
