package io.sunboard.searchindex;

/** A cursor that no search with these words and kinds ever gave. */
public final class IllegalCursorException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  IllegalCursorException() {
    super("The cursor belongs to no search with these words and kinds");
  }
}
