package io.sunboard.evaluation;

import static io.sunboard.shared.Sheet.echo;

import io.sunboard.shared.Sheet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in the cells of sheets: plain decimals, without thousands or exponents. */
final class SheetNumbers {

  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,100})?");

  /** Decimal places that any figure may have. */
  static final int MOST_PLACES = 6;

  private SheetNumbers() {}

  /** Whether the text is a number that one would write. */
  static boolean plain(String text) {
    return PLAIN.matcher(text).matches();
  }

  /** A number from {@code lowest} to {@code highest}; empty, with its fault, when it is none. */
  static <C extends Enum<C> & Sheet.Column> Optional<BigDecimal> number(
      Sheet<C>.Row row, C column, BigDecimal lowest, BigDecimal highest) {
    String text = row.cell(column);
    if (text.isEmpty()) {
      return row.fault(column, "MISSING_TEXT");
    }
    if (!plain(text)) {
      return row.fault(column, "NOT_A_NUMBER", echo(text));
    }
    BigDecimal number = new BigDecimal(text);
    if (number.compareTo(lowest) < 0 || number.compareTo(highest) > 0) {
      return row.fault(
          column,
          "NUMBER_OUT_OF_RANGE",
          echo(text),
          lowest.toPlainString(),
          highest.toPlainString());
    }
    return number.stripTrailingZeros().scale() > MOST_PLACES
        ? row.fault(column, "TOO_FINE", echo(text), MOST_PLACES)
        : Optional.of(number);
  }

  /** A number above 0. */
  static <C extends Enum<C> & Sheet.Column> Optional<BigDecimal> positive(
      Sheet<C>.Row row, C column, BigDecimal highest) {
    return number(row, column, BigDecimal.ONE.movePointLeft(MOST_PLACES), highest);
  }

  /** A share of a whole; 1 where the cell is empty. */
  static <C extends Enum<C> & Sheet.Column> Optional<BigDecimal> weight(
      Sheet<C>.Row row, C column) {
    return row.cell(column).isEmpty()
        ? Optional.of(BigDecimal.ONE)
        : positive(row, column, BigDecimal.valueOf(1_000_000));
  }

  /** A whole number from 1 to {@code most}. */
  static <C extends Enum<C> & Sheet.Column> Optional<Integer> count(
      Sheet<C>.Row row, C column, int most) {
    Optional<BigDecimal> number = number(row, column, BigDecimal.ONE, BigDecimal.valueOf(most));
    if (number.isPresent() && number.get().stripTrailingZeros().scale() > 0) {
      return row.fault(column, "NOT_A_WHOLE_NUMBER", echo(row.cell(column)));
    }
    return number.map(BigDecimal::intValueExact);
  }
}
