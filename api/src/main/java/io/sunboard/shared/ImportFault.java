package io.sunboard.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fault in an imported file.
 *
 * @param row the file's row, the heading being 1; null when it concerns the whole file
 * @param column the column's heading; null when it concerns the whole row
 * @param code for programs; the message for people is {@code fault.<code>}
 */
public record ImportFault(
    @Nullable Integer row, @Nullable String column, String code, List<Object> arguments) {

  public ImportFault {
    arguments = List.copyOf(arguments);
  }

  public static ImportFault file(String code, Object... arguments) {
    return new ImportFault(null, null, code, List.of(arguments));
  }

  public static ImportFault cell(int row, String column, String code, Object... arguments) {
    return new ImportFault(row, column, code, List.of(arguments));
  }
}
