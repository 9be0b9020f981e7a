package io.sunboard.alert;

/** How somebody is told. */
public enum AlertChannel {
  WEBHOOK,
  EMAIL
}
