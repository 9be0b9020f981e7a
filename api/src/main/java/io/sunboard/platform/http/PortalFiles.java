package io.sunboard.platform.http;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The portal at {@code /}, when its files are on the class path. They are few and small, so they
 * are read once, compressed once, and sent from memory.
 */
@Configuration(proxyBeanMethods = false)
class PortalFiles {

  private static final String ROOT = "/static/";
  private static final String INDEX = "index.html";

  @Bean
  RouterFunction<ServerResponse> portalRoutes(ResourcePatternResolver resources)
      throws IOException {
    Map<String, PortalFile> files = read(resources);
    return request -> {
      PortalFile file = isRead(request.method()) ? file(files, request) : null;
      return file == null ? Mono.empty() : Mono.just(asking -> send(file, asking));
    };
  }

  private static boolean isRead(HttpMethod method) {
    return method == HttpMethod.GET || method == HttpMethod.HEAD;
  }

  private static Map<String, PortalFile> read(ResourcePatternResolver resources)
      throws IOException {
    Map<String, PortalFile> files = new HashMap<>();
    for (Resource resource : resources.getResources("classpath*:" + ROOT + "**")) {
      String address = resource.getURL().toString();
      if (resource.isReadable() && !address.endsWith("/")) {
        String path = address.substring(address.lastIndexOf(ROOT) + ROOT.length());
        files.put(path, PortalFile.of(path, resource.getContentAsByteArray()));
      }
    }
    return files;
  }

  private static @Nullable PortalFile file(Map<String, PortalFile> files, ServerRequest request) {
    String path = request.path().substring(1);
    return files.get(path.isEmpty() || path.endsWith("/") ? path + INDEX : path);
  }

  private static Mono<ServerResponse> send(PortalFile file, ServerRequest request) {
    HttpHeaders asked = request.headers().asHttpHeaders();
    byte[] gzip = Gzip.isAccepted(asked) ? file.gzip() : null;
    boolean compressed = gzip != null;
    String tag = compressed ? Gzip.tag(file.tag()) : file.tag();
    byte[] body = gzip == null ? file.plain() : gzip;
    return ServerResponse.ok()
        .contentType(file.type())
        .contentLength(body.length)
        .eTag(tag)
        .headers(headers -> {
          headers.setCacheControl(file.cacheControl());
          headers.set(HttpHeaders.VARY, "Accept-Encoding, Origin");
          if (compressed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
          }
        })
        .build((exchange, _) ->
            exchange
                .getResponse()
                .writeWith(
                    Mono.fromSupplier(() -> exchange.getResponse().bufferFactory().wrap(body))));
  }
}
