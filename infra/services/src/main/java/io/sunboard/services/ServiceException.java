package io.sunboard.services;

/**
 * Something that the person at the keyboard can put right; the message is one line that says how.
 */
public class ServiceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ServiceException(String message) {
    super(message);
  }

  public ServiceException(String message, Throwable cause) {
    super(message, cause);
  }
}
