/** The challenge over HTTP. */
@NullMarked
package io.sunboard.challenge.web;

import org.jspecify.annotations.NullMarked;
