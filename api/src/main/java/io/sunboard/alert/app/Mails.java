package io.sunboard.alert.app;

import io.sunboard.alert.Receipt;
import reactor.core.publisher.Mono;

/** Sends e-mail, where a mail server is configured. */
public interface Mails {

  /**
   * A mail in plain text.
   *
   * @param id the left side of its Message-ID, the same at every attempt
   * @param unsubscribe where a POST ends it (RFC 8058); empty before it is confirmed
   */
  record Mail(String id, String to, String subject, String text, String unsubscribe) {}

  /** Whether there is a server, and an address to write from. */
  boolean configured();

  /** Never ends in an error. */
  Mono<Receipt> send(Mail mail);
}
