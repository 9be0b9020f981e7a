package io.sunboard.searchindex;

/** In which order hits come. Every order ends with the newest first and then kind and id. */
public sealed interface SearchOrder {

  /** What answers the words best comes first. */
  record BestFirst() implements SearchOrder {}

  /** What happened last comes first, whatever it answers. */
  record NewestFirst() implements SearchOrder {}

  /** What is nearest to a point comes first; what has no place is not found at all. */
  record NearestFirst(Place from) implements SearchOrder {}
}
