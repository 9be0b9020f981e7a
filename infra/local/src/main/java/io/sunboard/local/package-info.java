/**
 * The program behind {@code mvn spring-boot:run}: the local services and the API, for development.
 */
@NullMarked
package io.sunboard.local;

import org.jspecify.annotations.NullMarked;
