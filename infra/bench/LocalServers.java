import io.sunboard.services.LocalServices;
import io.sunboard.services.ServicesConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;

/**
 * Starts the four real servers on free ports and keeps them until standard input ends.
 *
 * @param arguments the folder for their data; the file that then gets the API's settings for them,
 *     one {@code name=value} a line
 */
void main(String[] arguments) throws IOException {
  LocalServices services =
      LocalServices.start(ServicesConfig.forTests(Path.of(arguments[0])), IO::println);
  String settings =
      services.endpoints().asProperties().entrySet().stream()
          .map(Object::toString)
          .collect(Collectors.joining("\n", "", "\n"));
  // Whoever waits for the file must find it whole.
  Path half = Files.writeString(Path.of(arguments[1] + ".half"), settings);
  Files.move(half, Path.of(arguments[1]), StandardCopyOption.ATOMIC_MOVE);
  while (System.in.read() >= 0) {
    // Nothing is ever said; only the end counts.
  }
  services.close();
}
