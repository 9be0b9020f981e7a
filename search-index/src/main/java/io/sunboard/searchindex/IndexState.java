package io.sunboard.searchindex;

/** What the serving index is worth to this version of the library. */
public enum IndexState {
  /** Made by this version's mapping and filled by a rebuild. */
  CURRENT,
  /** Made empty by {@link SearchIndex#ensure} and never filled by a rebuild. */
  UNFILLED,
  /** Made by another mapping, or its aliases were changed by hand. It serves as well as it can. */
  OUTDATED;

  /** True when the caller should run {@link SearchIndex#rebuild}. */
  public boolean needsRebuild() {
    return this != CURRENT;
  }
}
