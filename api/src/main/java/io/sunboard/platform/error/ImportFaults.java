package io.sunboard.platform.error;

import io.sunboard.shared.ImportFault;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Faults of imported files in the reader's language. */
@Component
public class ImportFaults {

  /** A fault as the schema has it. */
  public record View(@Nullable Integer row, @Nullable String column, String code, String message) {}

  private final Messages messages;

  ImportFaults(Messages messages) {
    this.messages = messages;
  }

  public List<View> of(List<ImportFault> faults, Locale locale) {
    return faults.stream()
        .map(fault ->
            new View(
                fault.row(),
                fault.column(),
                fault.code(),
                messages.fault(fault.code(), locale, fault.arguments().toArray())))
        .toList();
  }
}
