package io.sunboard.outbox.store;

import io.sunboard.outbox.app.Notices.Notice;
import io.sunboard.shared.DomainEvent;
import java.util.Optional;

/** The payload of a notification: three words, or nothing where only the relay is to wake. */
final class Notification {

  static final String CHANNEL = "sunboard";
  static final String WAKE = "";

  private Notification() {}

  static String of(DomainEvent event) {
    return of(event.subject(), event.key(), event.type());
  }

  static String of(String subject, String key, String type) {
    return subject + " " + key + " " + type;
  }

  static Optional<Notice> read(String payload) {
    String[] words = payload.split(" ", -1);
    return words.length == 3
        ? Optional.of(new Notice(words[0], words[1], words[2]))
        : Optional.empty();
  }
}
