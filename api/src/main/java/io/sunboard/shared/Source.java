package io.sunboard.shared;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a figure or a rule was published. */
public record Source(String title, @Nullable URI url) {}
