package io.sunboard.services.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields of {@code /proc/<pid>/stat} that tell whose process it is.
 *
 * @param state {@code Z} for one that has ended and waits for its parent to notice
 * @param session the number of the process that began the session
 * @param startTicks when it started, in clock ticks since the machine did
 */
record ProcStat(long pid, char state, long session, long startTicks) {
  private static final Path PROC = Path.of("/proc");

  static Optional<ProcStat> read(long pid) {
    try {
      Path file = PROC.resolve(Long.toString(pid)).resolve("stat");
      return Optional.of(parse(Files.readString(file, StandardCharsets.ISO_8859_1)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The command's name stands in brackets and may itself hold brackets and blanks. */
  static ProcStat parse(String text) {
    long pid = Long.parseLong(text.substring(0, text.indexOf(' ')));
    String[] rest = text.substring(text.lastIndexOf(')') + 2).strip().split(" ");
    return new ProcStat(pid, rest[0].charAt(0), Long.parseLong(rest[3]), Long.parseLong(rest[19]));
  }

  static List<ProcStat> all() {
    try (Stream<Path> entries = Files.list(PROC)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.chars().allMatch(Character::isDigit))
          .flatMap(name -> read(Long.parseLong(name)).stream())
          .filter(stat -> stat.state() != 'Z')
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
