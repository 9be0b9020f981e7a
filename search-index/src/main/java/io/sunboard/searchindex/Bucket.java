package io.sunboard.searchindex;

/** How many hits have a value. */
public record Bucket(String value, long count) {}
