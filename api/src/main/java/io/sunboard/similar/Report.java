package io.sunboard.similar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a report when it is compared with others.
 *
 * @param category code; null when it is not known
 * @param text in the reporter's words, or as it was rewritten
 * @param latitude degrees, WGS-84; null together with the longitude
 * @param address in words; null when there is none
 */
public record Report(
    @Nullable String category,
    String text,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String address,
    Instant at) {}
