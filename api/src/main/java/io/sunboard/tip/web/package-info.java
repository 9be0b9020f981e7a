/** What of tips is fetched by plain HTTP: the keys of receipts. */
@NullMarked
package io.sunboard.tip.web;

import org.jspecify.annotations.NullMarked;
