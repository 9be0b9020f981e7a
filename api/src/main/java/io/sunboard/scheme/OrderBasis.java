package io.sunboard.scheme;

/** Which total decides the order. */
public enum OrderBasis {
  EXACT,
  ROUNDED
}
