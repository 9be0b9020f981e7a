package io.sunboard.searchindex;

/**
 * A document that was not written.
 *
 * @param status the HTTP status that Elasticsearch gave this item
 * @param reason Elasticsearch's words, for operators and never for the public
 */
public record ItemFailure(DocumentKind kind, String id, int status, String reason) {}
