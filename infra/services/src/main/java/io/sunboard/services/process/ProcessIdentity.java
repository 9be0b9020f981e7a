package io.sunboard.services.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that cannot be mistaken for a later one with the same number.
 *
 * @param startTicks when it started, in clock ticks since the machine did
 * @param bootId which run of the machine that was
 */
public record ProcessIdentity(long pid, long startTicks, String bootId) {
  private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

  /** The process that has this number now, if any. */
  public static Optional<ProcessIdentity> of(long pid) {
    return ProcStat.read(pid)
        .map(stat -> new ProcessIdentity(pid, stat.startTicks(), currentBootId()));
  }

  /** Reads what {@link #format} wrote; empty when it was not written whole. */
  public static Optional<ProcessIdentity> parse(String text) {
    String[] parts = text.strip().split(" ");
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ProcessIdentity(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  public String format() {
    return pid + " " + startTicks + " " + bootId;
  }

  /** Whether the machine has not been restarted since. */
  public boolean isOfThisBoot() {
    return bootId.equals(currentBootId());
  }

  static String currentBootId() {
    try {
      return Files.readString(BOOT_ID, StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
