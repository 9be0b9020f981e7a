package io.sunboard.contact;

import io.sunboard.shared.Language;

/**
 * How somebody can be reached; checked, and written in one way.
 *
 * @param value digits with a leading plus for abroad, an address, or the citizen's own words
 * @param language in which they want to be answered
 */
public record Contact(ContactKind kind, String value, Language language) {

  /** Keeps the value out of logs. */
  @Override
  public String toString() {
    return "Contact[kind=" + kind + "]";
  }
}
