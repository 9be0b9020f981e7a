package io.sunboard.local;

import io.sunboard.services.Progress;
import java.io.PrintStream;

/** Tells the person at the keyboard what is going on, with the seconds since the beginning. */
final class Console implements Progress {
  private final PrintStream out;
  private final long began = System.nanoTime();

  Console(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void line(String text) {
    out.printf("[%6.1f s] %s%n", elapsedSeconds(), text);
    out.flush();
  }

  /** Text that stands by itself. */
  synchronized void block(String text) {
    out.println();
    out.println(text.strip());
    out.println();
    out.flush();
  }

  double elapsedSeconds() {
    return (System.nanoTime() - began) / 1e9;
  }
}
