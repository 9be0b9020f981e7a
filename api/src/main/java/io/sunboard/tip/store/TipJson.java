package io.sunboard.tip.store;

import io.sunboard.platform.json.EventRecords;
import io.sunboard.tip.TipEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened to tips, and what else of them is kept as JSON. */
@Component
class TipJson {

  private final EventRecords<TipEvent> records;

  TipJson(JsonMapper json) {
    this.records = new EventRecords<>(json, TipEvent.class);
  }

  JsonNode tree(Object value) {
    return records.tree(value);
  }

  String text(Object value) {
    return records.text(value);
  }

  TipEvent event(String type, String data) {
    return records.event(type, data);
  }

  <T> @Nullable T read(@Nullable String text, Class<T> type) {
    return records.read(text, type);
  }
}
