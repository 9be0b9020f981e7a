package io.sunboard.problem.store;

import io.sunboard.platform.json.EventRecords;
import io.sunboard.problem.ProblemEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened to problems, as it is kept. */
@Component
class EventJson {

  private final EventRecords<ProblemEvent> records;

  EventJson(JsonMapper json) {
    this.records = new EventRecords<>(json, ProblemEvent.class);
  }

  JsonNode write(ProblemEvent event) {
    return records.tree(event);
  }

  ProblemEvent read(String type, String data) {
    return records.event(type, data);
  }

  /** A list of rows as one parameter. */
  String rows(Object rows) {
    return records.text(rows);
  }
}
