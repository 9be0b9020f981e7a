package io.sunboard.shared;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to one thing.
 *
 * @param subject the kind of thing, as the schema names its type: Unit, Ranking
 * @param key the thing's own key: a code or a UUID
 * @param type what happened, in the past tense: RoundOpened
 * @param happenedAt when it happened, which for records of the past lies before it was recorded
 * @param role in which capacity the actor did it
 * @param data what else belongs to it; becomes JSON
 */
public record DomainEvent(
    String subject,
    String key,
    String type,
    Instant happenedAt,
    @Nullable StaffRole role,
    Map<String, Object> data) {

  public DomainEvent {
    data = Map.copyOf(data);
  }
}
