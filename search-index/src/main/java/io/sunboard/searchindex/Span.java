package io.sunboard.searchindex;

/**
 * A piece of plain text.
 *
 * @param match true where it is what was looked for
 */
public record Span(String text, boolean match) {}
