package io.sunboard.services;

/** A port that a server should listen on is in use by somebody else. */
public final class PortTakenException extends ServiceException {
  private static final long serialVersionUID = 1L;

  private final Service service;
  private final int port;

  public PortTakenException(Service service, int port) {
    super("Port " + port + " for " + service.title() + " is taken by another program.");
    this.service = service;
    this.port = port;
  }

  public Service service() {
    return service;
  }

  public int port() {
    return port;
  }
}
