package io.sunboard.audit;

/** Makes links and seals; only who holds the key can. */
public interface Links {

  /**
   * The link that this entry has behind that one; its own number and links have no part in it, its
   * place being fixed by the link before.
   */
  String link(AuditRecord entry, String previous);

  /** The end of a chain with its MAC. */
  ChainEnd end(long number, String link);

  /** Whether the entry is as the product wrote it, wherever it stands. */
  default boolean isAuthentic(AuditRecord entry) {
    return link(entry, entry.previous()).equals(entry.link());
  }

  default boolean isAuthentic(ChainEnd end) {
    return end.number() == 0
        ? end.link().equals(AuditRecord.NO_LINK) && end.mac().isEmpty()
        : end(end.number(), end.link()).equals(end);
  }
}
