package io.sunboard.platform.limit;

/** How a request came, which decides what it may execute. Kept in the GraphQL context by name. */
public enum Transport {
  /** Queries only: whoever follows a link changes nothing. */
  GET,
  /** Queries and mutations, with one answer. */
  POST,
  /** Server-Sent Events and WebSocket: everything. */
  STREAM;

  /** The name in the GraphQL context. */
  public static final String KEY = "transport";
}
