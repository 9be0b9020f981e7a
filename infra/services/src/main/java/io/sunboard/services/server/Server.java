package io.sunboard.services.server;

import java.util.concurrent.CompletableFuture;

/** A server that can be started and stopped again and again, by one thread at a time. */
public interface Server {
  /**
   * Starts it and returns when it answers.
   *
   * @throws io.sunboard.services.ServiceException if it does not come up
   */
  void start();

  /**
   * Stops it and returns when it has ended, within half a minute.
   *
   * @return false when it was down already
   */
  boolean stop();

  /** Completes when the running server ends by itself; never when it was asked to. */
  CompletableFuture<Void> failure();
}
