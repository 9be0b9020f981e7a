package io.sunboard.scheme;

import io.sunboard.shared.Text;
import java.math.BigDecimal;

/**
 * Grade 等次.
 *
 * @param from the lowest printed total that earns it
 */
public record Grade(String code, Text name, BigDecimal from) {}
