package io.sunboard.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path temporary;

  @Test
  void isMadeWithItsFolders() {
    try (DataFolder folder = DataFolder.take(temporary.resolve("a/b"), 0)) {
      assertThat(folder.logs()).isDirectory();
      assertThat(folder.pidFiles()).isDirectory();
      assertThat(folder.of(Service.S3)).isDirectory();
    }
  }

  @Test
  void hasOneOwnerAtATime() {
    try (DataFolder first = DataFolder.take(temporary, 0)) {
      assertThatThrownBy(() -> DataFolder.take(first.path(), 0))
          .isInstanceOf(ServiceException.class)
          .hasMessageContaining("in use by another start");
    }
    DataFolder.take(temporary, 0).close();
  }

  @Test
  void saysHowMuchRoomIsMissing() {
    assertThatThrownBy(() -> DataFolder.take(temporary, Long.MAX_VALUE))
        .isInstanceOf(ServiceException.class)
        .hasMessageMatching("The disk of .* is full: \\d+ MB are free and \\d+ MB are needed\\.");
    // And lets go of it.
    DataFolder.take(temporary, 0).close();
  }

  @Test
  void saysThatAFileIsInTheWay() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));

    assertThatThrownBy(() -> DataFolder.take(file, 0))
        .isInstanceOf(ServiceException.class)
        .hasMessage(file + " cannot be written: a file of that name is in the way.");
  }
}
