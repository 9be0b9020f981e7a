package io.sunboard.opendata.web;

import io.sunboard.opendata.Feed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A feed as JSON Feed 1.1. The format has no tombstones: what was withdrawn is not there any more.
 */
@Component
class JsonFormat {

  private final JsonMapper json;

  JsonFormat(JsonMapper json) {
    this.json = json;
  }

  byte[] of(Feed feed, String self) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", "https://jsonfeed.org/version/1.1");
    document.put("title", feed.title());
    document.put("description", feed.description());
    document.put("home_page_url", feed.home());
    document.put("feed_url", self);
    document.put("language", "zh-CN");
    document.put("authors", List.of(Map.of("name", feed.author())));
    document.put("items", feed.entries().stream().map(JsonFormat::item).toList());
    return json.writeValueAsBytes(document);
  }

  private static Map<String, Object> item(Feed.Entry entry) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", entry.id());
    item.put("url", entry.url());
    item.put("title", entry.markedTitle());
    item.put("content_text", entry.text());
    item.put("date_published", entry.published().toString());
    item.put("date_modified", entry.updated().toString());
    String image = entry.image();
    if (image != null) {
      item.put("image", image);
    }
    item.put("tags", entry.tags());
    item.put("_sunboard", Map.of("sample", entry.sample()));
    return item;
  }
}
