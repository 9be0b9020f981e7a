/** HTTP endpoints. Open data 开放数据: what is public as files and feeds. */
@NullMarked
package io.sunboard.opendata.web;

import org.jspecify.annotations.NullMarked;
