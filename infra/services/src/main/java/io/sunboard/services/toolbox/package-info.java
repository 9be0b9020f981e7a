/** Code that needs third-party libraries; loaded apart from everything else. */
@NullMarked
package io.sunboard.services.toolbox;

import org.jspecify.annotations.NullMarked;
