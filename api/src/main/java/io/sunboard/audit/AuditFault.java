package io.sunboard.audit;

/**
 * What is wrong with the chain.
 *
 * @param number the first entry that is not as it was written
 */
public record AuditFault(long number, Kind kind) {

  public enum Kind {
    /** Its content is not what was linked. */
    EDITED,
    /** The entry that stood here was taken out. */
    MISSING,
    /** It stands in another's place. */
    REORDERED,
    /** It was put in by somebody without the key, or copied. */
    INSERTED,
    /** The chain ends before an entry that was there. */
    TRUNCATED,
    /** The note of where the chain ends was changed. */
    HEAD_EDITED,
    /** The note of the chain's end outside the database was changed. */
    ANCHOR_EDITED
  }
}
