package io.sunboard.search.app;

/** Who reads a document, and an index family: staff read what everybody reads as well. */
public enum Readership {
  /** Everybody. */
  PUBLIC,
  /** Cadres within their scopes. */
  STAFF
}
