package io.sunboard.audit;

/**
 * Makes links and seals; only who holds the secrets can. New ones are made with the newest secret,
 * old ones stay good under the one that they name.
 */
public interface Links {

  /** The name of the secret that is used now. */
  String newest();

  /** Whether the secret of that name is at hand. */
  boolean knows(String keyId);

  /**
   * The link that this entry has behind that one, by the secret that the entry names; its own
   * number and links have no part in it, its place being fixed by the link before.
   *
   * @throws IllegalArgumentException when there is no such secret
   */
  String link(AuditRecord entry, String previous);

  /** The end of a chain with its MAC by that secret. */
  ChainEnd end(long number, String link, String keyId);

  /** Whether the entry is as the product wrote it, wherever it stands. */
  default boolean isAuthentic(AuditRecord entry) {
    return knows(entry.keyId()) && link(entry, entry.previous()).equals(entry.link());
  }

  default boolean isAuthentic(ChainEnd end) {
    return end.number() == 0
        ? end.link().equals(AuditRecord.NO_LINK) && end.mac().isEmpty()
        : knows(end.keyId()) && end(end.number(), end.link(), end.keyId()).equals(end);
  }
}
