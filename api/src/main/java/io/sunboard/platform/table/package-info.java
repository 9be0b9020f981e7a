/** Tables in files: CSV in UTF-8 or GBK, and XLSX. */
@NullMarked
package io.sunboard.platform.table;

import org.jspecify.annotations.NullMarked;
