package io.sunboard.platform.table;

/** The bytes are no table that can be read. */
public final class UnreadableTableException extends RuntimeException {

  /** What is wrong with the file as a whole. */
  public enum Reason {
    /** Neither UTF-8 nor GBK. */
    WRONG_ENCODING,
    /** Neither CSV nor XLSX, or damaged. */
    NOT_A_TABLE,
    /** More rows or columns than are read. */
    TOO_MANY_CELLS
  }

  private final Reason reason;

  public UnreadableTableException(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  public UnreadableTableException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
