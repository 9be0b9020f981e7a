package io.sunboard.search.app;

import io.sunboard.searchindex.ElasticsearchConnection;
import io.sunboard.searchindex.SearchIndex;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to Elasticsearch and the public index. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  @Bean(destroyMethod = "close")
  ElasticsearchConnection elasticsearch(@Value("${sunboard.elasticsearch.url}") String url) {
    return ElasticsearchConnection.open(url);
  }

  @Bean
  SearchIndex publicIndex(
      ElasticsearchConnection elasticsearch,
      @Value("${sunboard.elasticsearch.index-prefix:sunboard-public}") String prefix) {
    return elasticsearch.index(prefix);
  }
}
