package io.sunboard.media;

import java.util.Arrays;
import java.util.Optional;

/** What people send by mistake or to try it out, told by how it begins. */
enum OtherFile {
  ZIP("ZIP", 0, "PK\u0003\u0004"),
  RAR("RAR", 0, "Rar!"),
  SEVEN_ZIP("7z", 0, "7z\u00bc\u00af"),
  GZIP("GZIP", 0, "\u001f\u008b"),
  PDF("PDF", 0, "%PDF"),
  GIF("GIF", 0, "GIF8"),
  BMP("BMP", 0, "BM"),
  TIFF_LITTLE("TIFF", 0, "II*\0"),
  TIFF_BIG("TIFF", 0, "MM\0*"),
  AVIF("AVIF", 4, "ftypavif"),
  VIDEO("MP4", 4, "ftyp"),
  PROGRAM("EXE", 0, "MZ"),
  SVG("SVG", 0, "<svg"),
  XML("XML", 0, "<?xml"),
  HTML("HTML", 0, "<!DOCTYPE");

  private final String title;
  private final int at;
  private final String beginning;

  OtherFile(String title, int at, String beginning) {
    this.title = title;
    this.at = at;
    this.beginning = beginning;
  }

  /** As people call it. */
  String title() {
    return title;
  }

  /** Which of them it is, or empty when it is none of them. */
  static Optional<OtherFile> of(byte[] bytes) {
    return Arrays.stream(values())
        .filter(each -> PhotoHeader.starts(bytes, each.at, each.beginning))
        .findFirst();
  }
}
