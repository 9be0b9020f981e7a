package io.sunboard.searchindex;

/**
 * What the index holds of one thing.
 *
 * @param tombstone true when nobody finds it
 */
public record IndexedVersion(DocumentKind kind, String id, long version, boolean tombstone) {}
