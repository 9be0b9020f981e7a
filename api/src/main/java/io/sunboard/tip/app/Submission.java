package io.sunboard.tip.app;

import io.sunboard.tip.ClaimCode;
import io.sunboard.tip.TrackingCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen gets for a tip, and gets again for the same request with the same key.
 *
 * @param receipt a JWS in compact form, signed with Ed25519; see {@link Receipts}
 * @param claimCode null unless a reward is claimed
 */
public record Submission(
    TrackingCode trackingCode, Instant receivedAt, String receipt, @Nullable ClaimCode claimCode) {}
