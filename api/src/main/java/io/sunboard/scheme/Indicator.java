package io.sunboard.scheme;

import io.sunboard.shared.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Indicator 测评内容: what is inspected.
 *
 * @param code unique in the scheme
 * @param cap points that it can cost at most; null for no limit of its own
 */
public record Indicator(
    String code, Text name, @Nullable BigDecimal cap, List<Standard> standards) {

  public Indicator {
    standards = List.copyOf(standards);
  }

  /**
   * Standard 测评标准: what costs how much.
   *
   * @param code unique in the scheme
   * @param points what one finding costs at most
   * @param cap points that all its findings in a unit can cost; null for no limit of its own
   */
  public record Standard(String code, Text name, BigDecimal points, @Nullable BigDecimal cap) {}

  public Optional<Standard> standard(String code) {
    return standards.stream().filter(standard -> standard.code().equals(code)).findFirst();
  }
}
