package io.sunboard.ticket;

/** How a ticket takes effect. */
public enum Signing {
  /** By itself. */
  AUTOMATIC,
  /** 待签发: it is prepared, and a leader signs it or leaves it. */
  FOR_SIGNATURE
}
