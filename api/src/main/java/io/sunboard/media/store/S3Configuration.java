package io.sunboard.media.store;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** The S3 client: asynchronous, on Netty, with short patience. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(S3Properties.class)
class S3Configuration {

  @Bean(destroyMethod = "close")
  S3AsyncClient s3(S3Properties properties) {
    return S3AsyncClient.builder()
        .endpointOverride(properties.endpoint())
        .region(Region.of(properties.region()))
        .forcePathStyle(true)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(properties.accessKey(), properties.secretKey())))
        .httpClientBuilder(
            NettyNioAsyncHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(2))
                .maxConcurrency(32))
        .overrideConfiguration(override ->
            override
                .apiCallAttemptTimeout(Duration.ofSeconds(10))
                .apiCallTimeout(Duration.ofSeconds(20)))
        .build();
  }
}
