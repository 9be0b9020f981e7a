package io.sunboard.audit;

/**
 * Where the chain ends, or ended once.
 *
 * @param number of the last entry; 0 for a chain without any
 * @param link of the last entry
 * @param mac proves that the product wrote it; empty at the very beginning
 * @param keyId names the secret that the MAC was made with
 */
public record ChainEnd(long number, String link, String mac, String keyId) {}
