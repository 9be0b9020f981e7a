/** HTTP endpoints. Files and photos that come in. */
@NullMarked
package io.sunboard.media.web;

import org.jspecify.annotations.NullMarked;
