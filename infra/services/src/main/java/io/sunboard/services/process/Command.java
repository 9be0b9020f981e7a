package io.sunboard.services.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program to run.
 *
 * @param name of its log and pid file
 * @param line the program and its arguments
 * @param environment what it gets besides the inherited environment
 * @param folder its working directory
 * @param stop the signal on which it ends in good order
 * @param unprivileged whether it refuses to run as root; its folders must be given to {@link
 *     Privileges#own} first
 */
public record Command(
    String name,
    List<String> line,
    Map<String, String> environment,
    Path folder,
    Signal stop,
    boolean unprivileged) {
  public Command {
    line = List.copyOf(line);
    environment = Map.copyOf(environment);
  }
}
