package io.sunboard.shared;

import org.jspecify.annotations.Nullable;

/** A text for readers: Chinese always, English where somebody wrote it. */
public record Text(String zh, @Nullable String en) {

  public Text {
    if (zh.isBlank()) {
      throw new IllegalArgumentException("a text without Chinese");
    }
  }

  public static Text of(String zh) {
    return new Text(zh, null);
  }

  /** The text in that language, or in Chinese where there is none. */
  public String in(Language language) {
    return language == Language.EN && en != null ? en : zh;
  }
}
