package io.sunboard.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiskTest {
  private final List<String> lines = new ArrayList<>();
  private long freeMegabytes = 1_000;
  private final Disk disk = new Disk(Path.of("/data"), () -> freeMegabytes << 20, lines::add);

  @Test
  void saysOnceThatTheDiskIsFullAndOnceThatItHasRoomAgain() {
    look(1_000, 64, 63, 10, 0, 100, 63, 256, 257, 1_000);
    assertThat(lines)
        .containsExactly(
            "The disk of /data is full: 63 MB are free. What writes fails until there is room"
                + " again.",
            "The disk of /data has room again: 257 MB.");
  }

  @Test
  void saysItAgainTheNextTime() {
    look(1, 300, 2);
    assertThat(lines).hasSize(3);
  }

  private void look(long... megabytes) {
    for (long each : megabytes) {
      freeMegabytes = each;
      disk.look();
    }
  }
}
