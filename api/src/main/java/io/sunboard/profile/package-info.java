/** City profiles 城市配置: a city as configuration. */
@NullMarked
package io.sunboard.profile;

import org.jspecify.annotations.NullMarked;
