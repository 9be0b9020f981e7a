package io.sunboard.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log.
 *
 * @param lastAt when it was last tried
 * @param status what the receiver answered then: an HTTP status
 * @param fault why it did not arrive, in a word for programs
 */
public record Delivery(
    long position,
    UUID message,
    String type,
    String key,
    DeliveryState state,
    Instant queuedAt,
    int attempts,
    @Nullable Instant lastAt,
    @Nullable Integer status,
    @Nullable String fault) {}
