package io.sunboard.services.toolbox;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * An S3 server in this JVM over a folder, each of whose subfolders is a bucket. Arguments: {@code
 * endpoint}, {@code accessKey}, {@code secretKey}, {@code folder}. Closing stops it.
 */
public final class S3Store implements Function<Map<String, String>, AutoCloseable> {
  @Override
  public AutoCloseable apply(Map<String, String> arguments) {
    S3Proxy proxy =
        S3Proxy.builder()
            .endpoint(URI.create(argument(arguments, "endpoint")))
            .awsAuthentication(
                AuthenticationType.AWS_V2_OR_V4,
                argument(arguments, "accessKey"),
                argument(arguments, "secretKey"))
            .blobStore(new FilesystemNio2BlobStore(argument(arguments, "folder")))
            .build();
    try {
      proxy.start();
    } catch (Exception e) {
      throw new IllegalStateException("The S3 store does not start: " + e.getMessage(), e);
    }
    return proxy::stop;
  }

  private static String argument(Map<String, String> arguments, String name) {
    return Objects.requireNonNull(arguments.get(name), name);
  }
}
