package io.sunboard.services;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * Where the build has put the servers' programs.
 *
 * @param folder holds the unpacked servers; shared by all who run on this checkout
 * @param toolbox the jars of the libraries that {@link Toolbox} loads
 */
public record Distribution(
    Path folder, List<Path> toolbox, Path elasticsearch, Path keycloak, Path postgres) {
  private static final String RESOURCE = "distribution.properties";

  /** Reads what the build wrote down, so that nobody needs to configure a path. */
  public static Distribution find() {
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Distribution.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path folder = Path.of(properties.getProperty("folder"));
    if (!Files.isDirectory(folder)) {
      throw new ServiceException(
          folder + " is gone; run the build again (mvn compile) to unpack the servers.");
    }
    List<Path> toolbox =
        Arrays.stream(properties.getProperty("toolbox").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    return new Distribution(
        folder,
        toolbox,
        folder.resolve(properties.getProperty("elasticsearch")),
        folder.resolve(properties.getProperty("keycloak")),
        folder.resolve(properties.getProperty("postgresql")));
  }

  /** Does something to the shared folder while no other process does. */
  public void exclusively(Runnable work) {
    Path file = folder.resolve(".lock");
    // Within this JVM the monitor, between JVMs the file: a file lock does not tell threads apart.
    synchronized (Distribution.class) {
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        Objects.requireNonNull(lock);
        work.run();
      } catch (IOException e) {
        throw new ServiceException(folder + " cannot be prepared: " + e.getMessage(), e);
      }
    }
  }
}
