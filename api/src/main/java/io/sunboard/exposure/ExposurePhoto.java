package io.sunboard.exposure;

import java.util.UUID;

/** A photo that is shown: released by itself, or a masked copy. */
public record ExposurePhoto(UUID id, Kind kind) {

  /** What it shows. */
  public enum Kind {
    /** 整改前. */
    BEFORE,
    /** 整改后. */
    AFTER
  }
}
