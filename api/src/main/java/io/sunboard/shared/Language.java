package io.sunboard.shared;

/** The languages that texts are kept in; Chinese is always there. */
public enum Language {
  ZH,
  EN
}
