package io.sunboard.search.app;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Ids of documents as keys of rows. */
final class DocumentIds {

  private DocumentIds() {}

  /** Those that are UUIDs as we write them; nothing stands under any other. */
  static List<UUID> uuids(Collection<String> ids) {
    return ids.stream().flatMap(DocumentIds::uuid).toList();
  }

  private static Stream<UUID> uuid(String id) {
    try {
      UUID uuid = UUID.fromString(id);
      return uuid.toString().equals(id) ? Stream.of(uuid) : Stream.empty();
    } catch (IllegalArgumentException none) {
      return Stream.empty();
    }
  }
}
