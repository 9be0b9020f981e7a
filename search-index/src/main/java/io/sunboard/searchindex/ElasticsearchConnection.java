package io.sunboard.searchindex;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/**
 * The connections to one Elasticsearch cluster, shared by all index families. Opening it sends
 * nothing; an unreachable cluster shows with the first call.
 */
public final class ElasticsearchConnection implements AutoCloseable {

  private static final Duration IDLE = Duration.ofMinutes(1);
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration SEARCH = Duration.ofSeconds(3);
  private static final Duration WRITE = Duration.ofSeconds(30);

  private final RestClient rest;
  private final Calls searching;
  private final Calls writing;

  private ElasticsearchConnection(RestClient rest, Duration search) {
    this.rest = rest;
    var client =
        new ElasticsearchAsyncClient(new RestClientTransport(rest, new Jackson3JsonpMapper()));
    this.searching = new Calls(client.withTransportOptions(options(search)), search);
    this.writing = new Calls(client.withTransportOptions(options(WRITE)), WRITE);
  }

  /**
   * Opens the connections.
   *
   * @param urls {@code http://host:9200}, or several nodes of one cluster with commas between; user
   *     name and password may stand in the first, percent-encoded
   * @throws IllegalArgumentException when a URL is none
   */
  public static ElasticsearchConnection open(String urls) {
    return open(urls, SEARCH);
  }

  /**
   * Opens the connections.
   *
   * @param search how long a search may take before it counts as failed; more than a second
   */
  public static ElasticsearchConnection open(String urls, Duration search) {
    List<URI> nodes = Arrays.stream(urls.split(",")).map(ElasticsearchConnection::node).toList();
    RestClientBuilder builder =
        RestClient.builder(
            nodes.stream()
                .map(uri -> new HttpHost(uri.getHost(), port(uri), uri.getScheme()))
                .toArray(HttpHost[]::new));
    // Firewalls and balancers forget idle connections; ours end before that.
    builder.setHttpClientConfigCallback(
        client -> client.setKeepAliveStrategy((response, context) -> IDLE.toMillis()));
    String path = nodes.getFirst().getPath();
    if (path != null && path.length() > 1) {
      builder.setPathPrefix(path);
    }
    String user = nodes.getFirst().getUserInfo();
    if (user != null) {
      String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
      builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "Basic " + basic)});
    }
    return new ElasticsearchConnection(builder.build(), search);
  }

  /**
   * An index family of this cluster.
   *
   * @param prefix 1 to 60 lower-case letters, digits and hyphens, beginning with a letter; the read
   *     alias has this name
   */
  public SearchIndex index(String prefix) {
    return new SearchIndex(new IndexNames(prefix), searching, writing);
  }

  /** For tests, which look behind the index. */
  Calls writing() {
    return writing;
  }

  /** For tests, which rebuild often and search little. */
  SearchIndex index(String prefix, Duration grace) {
    return new SearchIndex(new IndexNames(prefix), searching, writing, grace);
  }

  /** Closes the connections; calls under way fail. */
  @Override
  public void close() {
    try {
      rest.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI node(String url) {
    URI uri = URI.create(url.strip());
    if (uri.getHost() == null
        || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
      // The URL itself may hold a password.
      throw new IllegalArgumentException("An Elasticsearch URL looks like http://host:9200");
    }
    return uri;
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equals(uri.getScheme()) ? 443 : 9200;
  }

  private static RestClientOptions options(Duration answer) {
    RequestConfig config =
        RequestConfig.custom()
            .setConnectTimeout(Math.toIntExact(CONNECT.toMillis()))
            .setConnectionRequestTimeout(Math.toIntExact(CONNECT.toMillis()))
            .setSocketTimeout(Math.toIntExact(answer.toMillis()))
            .build();
    return new RestClientOptions(
        RequestOptions.DEFAULT.toBuilder().setRequestConfig(config).build(), false);
  }
}
