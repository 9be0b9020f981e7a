package io.sunboard.ticket;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number in the office's manner: 咸创办督〔2021〕15号, counted by agency and year. */
public record TicketNumber(String agency, int year, int serial) {

  private static final Pattern SHAPE = Pattern.compile("(\\p{L}+)〔(\\d{4})〕([1-9]\\d{0,8})号");

  public static Optional<TicketNumber> parse(String text) {
    Matcher m = SHAPE.matcher(text);
    return m.matches()
        ? Optional.of(
            new TicketNumber(
                m.group(1), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return agency + "〔" + year + "〕" + serial + "号";
  }
}
