package io.sunboard.local;

import io.sunboard.services.Endpoints;
import io.sunboard.services.ServiceException;
import io.sunboard.services.process.Command;
import io.sunboard.services.process.Signal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the API is run as a process of its own, with its own classpath. */
final class Api {
  private static final String MAIN_CLASS = "io.sunboard.SunboardApplication";

  /** For this machine only: a city's is its own secret. */
  private static final String AUDIT_KEY = "for development, known to everybody";

  private static final String ALERT_KEY = "for development, known to everybody";

  private static final String TIP_KEY = "for development, and known to all";

  /** The same: one of Tink's AES-256-GCM keys, in Base64. */
  private static final String CONTACT_KEYSET =
      "eyJwcmltYXJ5S2V5SWQiOjEsImtleSI6W3sia2V5RGF0YSI6eyJ0eXBlVXJsIjoidHlwZS5nb29n"
          + "bGVhcGlzLmNvbS9nb29nbGUuY3J5cHRvLnRpbmsuQWVzR2NtS2V5IiwidmFsdWUiOiJHaUJtYjNJ"
          + "Z1pHVjJaV3h2Y0cxbGJuUXNJR3R1YjNkdUlIUnZJRzkwYUdWeWN3PT0iLCJrZXlNYXRlcmlhbFR5"
          + "cGUiOiJTWU1NRVRSSUMifSwic3RhdHVzIjoiRU5BQkxFRCIsImtleUlkIjoxLCJvdXRwdXRQcmVm"
          + "aXhUeXBlIjoiVElOSyJ9XX0=";

  private Api() {}

  /**
   * The command that runs it against these services.
   *
   * @param classpathFile what the build wrote down: all of the API's classpath, in one line
   * @param root the folder of the checkout, its working directory
   */
  static Command command(Settings settings, Endpoints endpoints, Path classpathFile, Path root) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Short of memory and quick to start rather than fast in the long run.
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classpath(classpathFile),
                MAIN_CLASS,
                "--server.port=" + settings.port(Port.API),
                "--server.address=127.0.0.1",
                "--management.server.port=" + settings.port(Port.MANAGEMENT),
                "--management.server.address=127.0.0.1",
                "--sunboard.profile=" + settings.profile(),
                "--sunboard.sample=" + settings.sample(),
                "--sunboard.alert.key=" + ALERT_KEY,
                "--sunboard.tip.key=" + TIP_KEY,
                "--sunboard.tip.receipt-key=" + TIP_KEY,
                "--sunboard.contact.keyset=" + CONTACT_KEYSET,
                "--sunboard.audit.key=" + AUDIT_KEY));
    endpoints.asProperties().forEach((name, value) -> line.add("--" + name + "=" + value));
    return new Command("api", line, Map.of(), root, Signal.TERM, false);
  }

  /** Answers 200 as soon as the API can serve. */
  static URI readiness(Settings settings) {
    return URI.create(
        "http://127.0.0.1:" + settings.port(Port.MANAGEMENT) + "/actuator/health/readiness");
  }

  private static String classpath(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new ServiceException(file + " is missing; start with `mvn spring-boot:run`.", e);
    }
  }
}
