package io.sunboard.media.app;

import io.sunboard.shared.Actor;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Files that staff hand in for an import. Kept as they came, so that an import can be traced. */
public interface Uploads {

  /** The largest file taken, in bytes. */
  int LARGEST = 32 * 1024 * 1024;

  /** A kept file. */
  record Upload(UUID id, String name, byte[] bytes, String digest) {}

  /**
   * Keeps a file.
   *
   * @param name as its owner called it
   * @param bytes 1 byte to {@link #LARGEST}
   * @throws io.sunboard.shared.UnavailableException when the object store does not answer
   */
  Mono<UUID> keep(String name, byte[] bytes, Actor actor);

  /** A file with its bytes, or empty when there is none with that id. */
  Mono<Upload> find(UUID id);
}
