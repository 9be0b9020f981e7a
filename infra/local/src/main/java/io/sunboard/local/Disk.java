package io.sunboard.local;

import io.sunboard.services.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells when the data's disk fills up and when it has room again. The servers say so in their logs
 * only, which are on the same disk.
 */
final class Disk {
  private static final long LITTLE = 64L << 20;
  private static final long ENOUGH = 256L << 20;
  private static final Duration STEP = Duration.ofSeconds(2);

  private final Path folder;
  private final LongSupplier free;
  private final Progress progress;
  private boolean full;

  Disk(Path folder, Progress progress) {
    this(folder, () -> freeAt(folder), progress);
  }

  Disk(Path folder, LongSupplier free, Progress progress) {
    this.folder = folder;
    this.free = free;
    this.progress = progress;
  }

  /** Looks every few seconds, as long as the program runs. */
  void watch() {
    Thread.ofVirtual()
        .name("disk")
        .start(() -> {
          while (sleep()) {
            look();
          }
        });
  }

  void look() {
    long now = free.getAsLong();
    if (!full && now < LITTLE) {
      full = true;
      progress.line(
          "The disk of %s is full: %d MB are free. What writes fails until there is room again."
              .formatted(folder, now >> 20));
    } else if (full && now > ENOUGH) {
      full = false;
      progress.line("The disk of %s has room again: %d MB.".formatted(folder, now >> 20));
    }
  }

  private static boolean sleep() {
    try {
      Thread.sleep(STEP);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private static long freeAt(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException unknown) {
      return Long.MAX_VALUE;
    }
  }
}
