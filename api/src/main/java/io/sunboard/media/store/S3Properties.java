package io.sunboard.media.store;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The object store.
 *
 * @param endpoint any server that speaks S3
 * @param bucket holds everything; created at start when it is missing and may be created
 */
@ConfigurationProperties("sunboard.s3")
record S3Properties(
    URI endpoint, String region, String bucket, String accessKey, String secretKey) {}
