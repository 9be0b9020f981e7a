package io.sunboard.media.app;

import io.sunboard.shared.UnavailableException;
import reactor.core.publisher.Mono;

/** Looks for viruses in what comes in, where a scanner is set up. */
public interface VirusScanner {

  /**
   * The name of what was found; empty when nothing was, or no scanner is set up.
   *
   * @throws UnavailableException when the scanner does not answer: then nothing may be kept
   */
  Mono<String> find(byte[] bytes);
}
