package io.sunboard.services.server;

import io.sunboard.services.Endpoints;
import io.sunboard.services.Service;
import io.sunboard.services.ServiceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An S3 store in this JVM, with the API's bucket, over a folder. */
public final class S3Server implements Server {
  private final Host host;
  private @Nullable AutoCloseable running;

  public S3Server(Host host) {
    this.host = host;
  }

  @Override
  public void start() {
    Endpoints to = host.endpoints();
    Path folder = host.data().of(Service.S3);
    try {
      Files.createDirectories(folder.resolve(to.s3Bucket()));
    } catch (IOException e) {
      throw new ServiceException("The bucket cannot be made: " + e.getMessage(), e);
    }
    running =
        host.toolbox()
            .call(
                "S3Store",
                Map.of(
                    "endpoint", to.s3().toString(),
                    "accessKey", to.s3AccessKey(),
                    "secretKey", to.s3SecretKey(),
                    "folder", folder.toString()));
  }

  @Override
  public boolean stop() {
    AutoCloseable store = running;
    if (store == null) {
      return false;
    }
    try {
      store.close();
      running = null;
      return true;
    } catch (Exception e) {
      throw new ServiceException("The S3 store does not stop: " + e.getMessage(), e);
    }
  }

  @Override
  public CompletableFuture<Void> failure() {
    return new CompletableFuture<>();
  }
}
