package io.sunboard.services.process;

import com.sun.security.auth.module.UnixSystem;
import io.sunboard.services.ServiceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How PostgreSQL and Elasticsearch, which refuse to run as root, run when root starts them.
 *
 * @param dropping what to write before such a program
 * @param owner the user whose their folders must be, as this process numbers users
 */
public record Privileges(List<String> dropping, int owner) {
  /** The one user id that every Linux knows by a name, which initdb insists on. */
  private static final int NOBODY = 65_534;

  public Privileges {
    dropping = List.copyOf(dropping);
  }

  /** What suits this user on this machine. */
  public static Privileges here() {
    int user = currentUser();
    requireTools();
    if (user != 0) {
      return new Privileges(List.of(), user);
    }
    List<String> ownNamespace = ownNamespace();
    return succeeds(ownNamespace, "true")
        ? new Privileges(ownNamespace, user)
        : new Privileges(otherUser(), NOBODY);
  }

  /** The number of the user that this process runs as. */
  public static int currentUser() {
    return Math.toIntExact(new UnixSystem().getUid());
  }

  /** The number of the user whom a file belongs to. */
  public static int owner(Path file) {
    try {
      return (Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files stay root's: inside its namespace root goes by another name. */
  static List<String> ownNamespace() {
    return List.of("unshare", "-U", "--map-user=" + NOBODY, "--map-group=" + NOBODY);
  }

  /**
   * Where namespaces are forbidden: really another user, who may yet enter root's folders. The
   * securebit makes access(2), by which Java asks, respect that as open(2) does.
   */
  static List<String> otherUser() {
    return List.of(
        "setpriv",
        "--reuid=" + NOBODY,
        "--regid=" + NOBODY,
        "--clear-groups",
        "--securebits=+no_setuid_fixup",
        "--inh-caps=+dac_override",
        "--ambient-caps=+dac_override");
  }

  /** Gives a folder and all in it to the user whom unprivileged programs run as. */
  public void own(Path folder) {
    if (currentUser() != 0) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (owner(file) != owner) {
          Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
          Files.setAttribute(file, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireTools() {
    if (!succeeds(List.of("setsid", "setpriv", "--pdeathsig", "TERM"), "true")) {
      throw new ServiceException(
          "Linux with util-linux 2.33 or later (setsid, setpriv) is needed to run local servers.");
    }
  }

  private static boolean succeeds(List<String> wrapper, String program) {
    List<String> line = Stream.concat(wrapper.stream(), Stream.of(program)).toList();
    try {
      Process process =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      Waiting.uninterruptibly(process);
      return !process.isAlive() && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
