package io.sunboard.media.app;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where ClamAV's {@code clamd} listens.
 *
 * @param host empty: nothing is looked for
 * @param patience until its answer must have come
 */
@ConfigurationProperties("sunboard.clamav")
public record ScannerSettings(
    @DefaultValue("") String host,
    @DefaultValue("3310") int port,
    @DefaultValue("20s") Duration patience) {}
