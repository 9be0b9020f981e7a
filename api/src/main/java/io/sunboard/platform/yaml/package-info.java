/** Documents that people write in YAML or JSON. */
@NullMarked
package io.sunboard.platform.yaml;

import org.jspecify.annotations.NullMarked;
