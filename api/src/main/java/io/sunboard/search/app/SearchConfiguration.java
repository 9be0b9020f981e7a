package io.sunboard.search.app;

import io.sunboard.searchindex.ElasticsearchConnection;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to Elasticsearch, the public index and the staff's. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  @Bean(destroyMethod = "close")
  ElasticsearchConnection elasticsearch(
      @Value("${sunboard.elasticsearch.url}") String url,
      @Value("${sunboard.elasticsearch.search-patience}") Duration patience) {
    return ElasticsearchConnection.open(url, patience);
  }

  @Bean
  SearchIndices searchIndices(
      ElasticsearchConnection elasticsearch,
      @Value("${sunboard.elasticsearch.index-prefix:sunboard-public}") String everybodys,
      @Value("${sunboard.elasticsearch.staff-index-prefix:sunboard-staff}") String staffs) {
    if (everybodys.equals(staffs)) {
      throw new IllegalArgumentException(
          "sunboard.elasticsearch.index-prefix and staff-index-prefix must differ");
    }
    return new SearchIndices(elasticsearch.index(everybodys), elasticsearch.index(staffs));
  }
}
