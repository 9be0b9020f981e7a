package io.sunboard.testing;

import io.sunboard.searchindex.ServerUnderTest;

/** Lends the build's Elasticsearch to the tests of the search library. */
public final class SharedElasticsearch implements ServerUnderTest {

  @Override
  public String url() {
    return Sunboard.property("sunboard.elasticsearch.url");
  }
}
