package io.sunboard.services;

import io.sunboard.services.process.Privileges;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything the servers write, held by one process at a time. The kernel
 * lets go of it when that process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes the folder where it is missing, and takes it.
   *
   * @param neededBytes how much of its disk must be free
   * @throws ServiceException if it cannot be written, belongs to another user, is on a full disk or
   *     is taken already
   */
  public static DataFolder take(Path path, long neededBytes) {
    try {
      Files.createDirectories(path);
      int owner = Privileges.owner(path);
      if (owner != Privileges.currentUser()) {
        throw new ServiceException(
            "%s belongs to user %s, and you are %s: start as that user, or delete the folder."
                .formatted(path, Files.getOwner(path), System.getProperty("user.name")));
      }
      FileChannel lock = lock(path);
      DataFolder folder = new DataFolder(path, lock);
      try {
        folder.checkSpace(neededBytes);
        Files.createDirectories(folder.logs());
        Files.createDirectories(folder.pidFiles());
      } catch (IOException | RuntimeException e) {
        folder.close();
        throw e;
      }
      return folder;
    } catch (AccessDeniedException e) {
      throw new ServiceException(
          "%s cannot be written: no permission for %s."
              .formatted(path, System.getProperty("user.name")),
          e);
    } catch (IOException e) {
      throw new ServiceException("%s cannot be written: %s.".formatted(path, reason(e)), e);
    }
  }

  public Path path() {
    return path;
  }

  /** What each server prints, one file a server. */
  public Path logs() {
    return path.resolve("logs");
  }

  public Path pidFiles() {
    return path.resolve("run");
  }

  /** A server's own folder, made when missing. */
  public Path of(Service service) {
    try {
      return Files.createDirectories(path.resolve(service.id()));
    } catch (IOException e) {
      throw new ServiceException("%s cannot be written: %s.".formatted(path, reason(e)), e);
    }
  }

  /** Lets go of it; the content stays. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new ServiceException("%s cannot be released: %s.".formatted(path, reason(e)), e);
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new ServiceException(
          path + " is in use by another start of Sunboard: stop that one first.");
    }
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void checkSpace(long needed) throws IOException {
    long free = Files.getFileStore(path).getUsableSpace();
    if (free < needed) {
      throw new ServiceException(
          "The disk of %s is full: %d MB are free and %d MB are needed."
              .formatted(path, free >> 20, needed >> 20));
    }
  }

  private static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "a file of that name is in the way";
    }
    if (e instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getReason();
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
