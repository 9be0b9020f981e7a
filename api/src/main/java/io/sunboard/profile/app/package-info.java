/** Use cases and ports. City profiles 城市配置: a city as configuration. */
@NullMarked
package io.sunboard.profile.app;

import org.jspecify.annotations.NullMarked;
