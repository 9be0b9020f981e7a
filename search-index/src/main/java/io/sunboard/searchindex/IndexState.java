package io.sunboard.searchindex;

/** What the serving index is worth to this version of the library. */
public enum IndexState {
  /** Made by this version's mapping and filled by a rebuild. */
  CURRENT,
  /** Made empty by {@link SearchIndex#ensure} and never filled by a rebuild. */
  UNFILLED,
  /** Made by another mapping, or its aliases were changed by hand. It serves as well as it can. */
  OUTDATED,
  /**
   * Made by a later version of the software, which runs beside this one or did. It serves as well
   * as it can, and is left alone, or two versions would rebuild it in turns. Who goes back to an
   * older version for good rebuilds by hand.
   */
  NEWER;

  /** True when the caller should run {@link SearchIndex#rebuild}. */
  public boolean needsRebuild() {
    return this == UNFILLED || this == OUTDATED;
  }
}
