package io.sunboard.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.services.process.ProcessIdentity;
import io.sunboard.services.process.Signal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the two servers that start within a second; the API's tests use all four. */
class LocalServicesTest {
  private static final Set<Service> QUICK = EnumSet.of(Service.POSTGRES, Service.S3);

  @TempDir private Path data;
  private final Ports ports = Ports.free();

  @Test
  void startsWhatIsAskedForAndLeavesNothingBehind() {
    try (LocalServices services = LocalServices.start(config(), Progress.silent())) {
      assertThat(services.endpoints().asProperties()).containsKey("sunboard.database.host");
      assertThat(Ports.isTaken(ports.postgres())).isTrue();
      assertThat(Ports.isTaken(ports.s3())).isTrue();
      assertThat(Ports.isTaken(ports.elasticsearch())).isFalse();
      assertThat(data.resolve("s3/sunboard")).isDirectory();
    }
    assertThat(Ports.isTaken(ports.postgres())).isFalse();
    assertThat(Ports.isTaken(ports.s3())).isFalse();
    assertThat(data.resolve("run")).isEmptyDirectory();
  }

  @Test
  void takesOneServerDownAndBringsItBackOnTheSamePort() {
    try (LocalServices services = LocalServices.start(config(), Progress.silent())) {
      for (Service service : QUICK) {
        services.stop(service);
        assertThat(Ports.isTaken(ports.of(service))).isFalse();
        services.start(service);
        assertThat(Ports.isTaken(ports.of(service))).isTrue();
      }
      assertThat(services.failure()).isNotDone();
    }
  }

  @Test
  void tellsWhenAServerDies() throws Exception {
    try (LocalServices services = LocalServices.start(config(), Progress.silent())) {
      Signal.KILL.send(List.of(postgres().pid()));

      assertThat(services.failure().get(20, TimeUnit.SECONDS)).isEqualTo(Service.POSTGRES);
    }
  }

  @Test
  void namesThePortThatIsTakenAndStartsNothing() throws IOException {
    try (ServerSocket stranger =
        new ServerSocket(ports.s3(), 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> LocalServices.start(config(), Progress.silent()))
          .isInstanceOf(PortTakenException.class)
          .hasMessage(
              "Port " + stranger.getLocalPort() + " for S3 store is taken by another program.");
    }
    assertThat(data.resolve("run")).isEmptyDirectory();
  }

  private ProcessIdentity postgres() throws IOException {
    return ProcessIdentity.parse(Files.readString(data.resolve("run/postgres.pid"))).orElseThrow();
  }

  private ServicesConfig config() {
    return new ServicesConfig(data, ports, QUICK, false, false);
  }
}
