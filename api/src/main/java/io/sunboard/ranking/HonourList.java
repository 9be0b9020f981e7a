package io.sunboard.ranking;

/** Which list 红黑榜 a unit is on. */
public enum HonourList {
  RED,
  BLACK
}
