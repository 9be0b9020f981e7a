/** Tips 群众反映 / 随手拍: what citizens send, and what comes of it. */
@NullMarked
package io.sunboard.tip;

import org.jspecify.annotations.NullMarked;
