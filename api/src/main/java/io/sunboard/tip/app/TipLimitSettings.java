package io.sunboard.tip.app;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a network may do with tips in {@code period}.
 *
 * @param reports tips that it may send
 * @param lookups codes that it may look up, right or wrong
 * @param guesses codes that may be wrong
 * @param additions messages, ratings and objections that it may send
 * @param additionsToOne the same for one tip, from wherever they come
 */
@ConfigurationProperties("sunboard.tip.limits")
record TipLimitSettings(
    @DefaultValue("60") int reports,
    @DefaultValue("600") int lookups,
    @DefaultValue("20") int guesses,
    @DefaultValue("120") int additions,
    @DefaultValue("20") int additionsToOne,
    @DefaultValue("10m") Duration period) {}
