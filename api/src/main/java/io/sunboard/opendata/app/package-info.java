/** Use cases and ports. Open data 开放数据: what is public as files and feeds. */
@NullMarked
package io.sunboard.opendata.app;

import org.jspecify.annotations.NullMarked;
