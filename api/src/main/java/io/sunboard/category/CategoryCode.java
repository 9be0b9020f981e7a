package io.sunboard.category;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A category's code, stable for ever: {@code E01} is a class 大类 of events 事件, {@code E01-02} a
 * subclass 小类 of it; {@code C} stands for components 部件. Sorted by code, every class stands right
 * before its subclasses.
 */
public record CategoryCode(String value) implements Comparable<CategoryCode> {

  private static final Pattern SHAPE = Pattern.compile("[EC][0-9]{2}(-[0-9]{2})?");
  private static final int CLASS_LENGTH = 3;

  public CategoryCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a category code: " + value);
    }
  }

  /** The code, or empty when the text is none. */
  public static Optional<CategoryCode> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new CategoryCode(text)) : Optional.empty();
  }

  public CategoryKind kind() {
    return value.charAt(0) == 'E' ? CategoryKind.EVENT : CategoryKind.COMPONENT;
  }

  /** Whether it is a class 大类 rather than a subclass 小类. */
  public boolean isClass() {
    return value.length() == CLASS_LENGTH;
  }

  /** The class of a subclass; null for a class. */
  public @Nullable CategoryCode parent() {
    return isClass() ? null : classCode();
  }

  /** The class that it belongs to, which is itself for a class. */
  public CategoryCode classCode() {
    return new CategoryCode(value.substring(0, CLASS_LENGTH));
  }

  @Override
  public int compareTo(CategoryCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
