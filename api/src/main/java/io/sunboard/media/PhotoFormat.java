package io.sunboard.media;

/** What photos may come as; all leave as JPEG. */
public enum PhotoFormat {
  JPEG,
  PNG,
  /** One still picture; animations are none. */
  WEBP
}
