package io.sunboard.publication;

/** For whom a publication is. */
public enum Audience {
  INTERNAL,
  PUBLIC
}
