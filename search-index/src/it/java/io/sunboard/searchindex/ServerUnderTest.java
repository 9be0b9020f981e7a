package io.sunboard.searchindex;

/**
 * Names the Elasticsearch to test with. A build that starts servers of its own provides one, as
 * {@link java.util.ServiceLoader} finds it.
 */
public interface ServerUnderTest {

  /** {@code http://host:port} of a server that answers. */
  String url();
}
