package io.sunboard.services.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A signal that Java itself cannot send. */
public enum Signal {
  TERM,
  INT,
  KILL;

  /** Sends it to each process; one that has gone meanwhile is no fault. */
  public void send(List<Long> pids) throws IOException {
    if (pids.isEmpty()) {
      return;
    }
    List<String> line = new ArrayList<>(List.of("sh", "-c", "kill -" + name() + " \"$@\"", "sh"));
    pids.forEach(pid -> line.add(Long.toString(pid)));
    Process kill =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Waiting.uninterruptibly(kill);
  }
}
