/** Rows, SQL and objects. City profiles 城市配置: a city as configuration. */
@NullMarked
package io.sunboard.profile.store;

import org.jspecify.annotations.NullMarked;
