/** Tests of what starts and stops the servers. */
@NullMarked
package io.sunboard.services;

import org.jspecify.annotations.NullMarked;
