package io.sunboard.platform.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schema's {@code UserError}.
 *
 * @param field the path of the input's field at fault, beginning with {@code input}; null when it
 *     concerns the whole
 */
public record UserError(String code, String message, @Nullable List<String> field) {}
