/** Rows, SQL and objects. Open data 开放数据: what is public as files and feeds. */
@NullMarked
package io.sunboard.opendata.store;

import org.jspecify.annotations.NullMarked;
