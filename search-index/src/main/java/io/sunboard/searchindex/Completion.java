package io.sunboard.searchindex;

/**
 * What a reader may be about to type, and the document that it is of: the caller checks that the
 * reader may see that one.
 *
 * @param text a title, a name or a number, as it is shown
 */
public record Completion(DocumentKind kind, String id, String text) {}
