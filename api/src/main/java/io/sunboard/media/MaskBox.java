package io.sunboard.media;

/**
 * What is painted over: a rectangle in shares of the photo's width and height, from the upper left
 * corner.
 */
public record MaskBox(double x, double y, double width, double height) {

  /** Whether it lies in the photo and covers something. */
  public boolean valid() {
    return x >= 0
        && y >= 0
        && width > 0
        && height > 0
        && x + width <= 1.000_001
        && y + height <= 1.000_001;
  }
}
