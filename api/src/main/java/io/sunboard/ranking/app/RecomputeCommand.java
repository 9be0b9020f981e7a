package io.sunboard.ranking.app;

import io.sunboard.platform.Digests;
import io.sunboard.ranking.app.Recomputation.Outcome;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code recompute FILE}: whether an export says what its own inputs come to. No server. */
public final class RecomputeCommand {

  public static final String NAME = "recompute";

  private static final int IDENTICAL = 0;
  private static final int DIFFERENT = 1;
  private static final int UNREADABLE = 2;

  private RecomputeCommand() {}

  /**
   * Runs it.
   *
   * @param arguments behind its name: the file, and where to write what was computed if anywhere
   * @return 0 when identical to the byte, 1 when not, 2 when it cannot be read
   */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.isEmpty() || arguments.size() > 2) {
      err.println("usage: recompute EXPORT.json [WHERE-TO-WRITE-IT.json]");
      return UNREADABLE;
    }
    try {
      Outcome outcome = Recomputation.of(Files.readAllBytes(Path.of(arguments.getFirst())));
      if (arguments.size() == 2 && outcome instanceof Outcome.Recomputed recomputed) {
        Files.write(Path.of(arguments.getLast()), recomputed.bytes());
      }
      return told(outcome, out, err);
    } catch (IOException unreadable) {
      err.println("无法读写 cannot be read or written: " + unreadable.getMessage());
      return UNREADABLE;
    }
  }

  private static int told(Outcome outcome, PrintStream out, PrintStream err) {
    return switch (outcome) {
      case Outcome.Recomputed(String group, String period, int rows, byte[] bytes, List<String> no)
          when no.isEmpty() -> {
        out.printf(
            "一致 identical: %s %s, %d rows, %d bytes, sha256 %s%n",
            group, period, rows, bytes.length, Digests.sha256(bytes));
        yield IDENTICAL;
      }
      case Outcome.Recomputed recomputed -> {
        err.printf("不一致 different: %s %s%n", recomputed.group(), recomputed.period());
        recomputed.differences().forEach(each -> err.println("  " + each));
        yield DIFFERENT;
      }
      case Outcome.Unreadable(List<String> faults) -> {
        err.println("不是可重算的文件 no export that can be recomputed:");
        faults.forEach(each -> err.println("  " + each));
        yield UNREADABLE;
      }
    };
  }
}
