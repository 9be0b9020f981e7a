package io.sunboard.media.app;

import io.sunboard.media.Photo;
import io.sunboard.media.PhotoState;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Photos for the features that show them. Who may see one is theirs to decide; what is released
 * here, everybody sees. Changes belong to the caller's transaction.
 */
@Service
public class Photos {

  /** The code of what is wrong with a photo; empty when nothing is. */
  private interface Fault {
    String of(Photo photo, Set<UUID> masked);
  }

  private final PhotoRows rows;

  Photos(PhotoRows rows) {
    this.rows = rows;
  }

  /** Those of the photos that there are, by id; one statement. */
  public Mono<Map<UUID, Photo>> describe(Collection<UUID> ids) {
    return ids.isEmpty() ? Mono.just(Map.of()) : rows.byIds(ids).collectMap(Photo::id);
  }

  /** The photo, or empty when there is none. */
  public Mono<Photo> find(UUID id) {
    return rows.byIds(List.of(id)).next();
  }

  /**
   * Makes photos part of something, once and for ever. Only whoever sent a photo attaches it: a
   * member of staff their own, a citizen ({@link Actor#anonymous()}) any that citizens sent and
   * whose id they know.
   *
   * @param field the input's list of ids, for refusals: photos
   * @return the same ids; or UNKNOWN_PHOTO, PHOTO_IN_USE or TWICE at the place of the id at fault
   */
  public Mono<Decision<List<UUID>>> attach(List<UUID> ids, String field, Actor actor) {
    return decide(
        ids,
        field,
        (photo, _) -> {
          if (!Objects.equals(photo.uploadedBy(), actor.subject())) {
            return "UNKNOWN_PHOTO";
          }
          return photo.state() == PhotoState.ATTACHED ? "PHOTO_IN_USE" : "";
        },
        rows.attach(ids));
  }

  /**
   * Shows photos to everybody. They must be attached, and nothing in them may have been masked:
   * then the masked copy is released.
   *
   * @return the same ids; or UNKNOWN_PHOTO, PHOTO_NOT_IN_USE or PHOTO_HAS_MASKED_COPY
   */
  public Mono<Decision<List<UUID>>> release(List<UUID> ids, String field) {
    return decide(
        ids,
        field,
        (photo, masked) -> {
          if (masked.contains(photo.id())) {
            return "PHOTO_HAS_MASKED_COPY";
          }
          return photo.state() == PhotoState.ATTACHED ? "" : "PHOTO_NOT_IN_USE";
        },
        rows.setReleased(ids, true));
  }

  /** Hides released photos again; copies that readers have are beyond reach. */
  public Mono<Void> withdraw(Collection<UUID> ids) {
    return ids.isEmpty() ? Mono.empty() : rows.setReleased(ids, false);
  }

  /**
   * Nothing refers to these photos any more: nobody is given their addresses from now on, and the
   * housekeeping deletes them.
   */
  public Mono<Void> discard(Collection<UUID> ids) {
    return ids.isEmpty() ? Mono.empty() : rows.detach(ids);
  }

  private Mono<Decision<List<UUID>>> decide(
      List<UUID> ids, String field, Fault fault, Mono<Void> change) {
    if (ids.isEmpty()) {
      return Mono.just(Decision.accepted(ids));
    }
    // Locked first: a masked copy cannot come in between then.
    return rows.lock(ids)
        .collectMap(Photo::id)
        .zipWhen(_ -> rows.masked(ids).collect(Collectors.toSet()))
        .flatMap(read -> {
          List<Refusal> refusals = refusals(ids, field, read.getT1(), read.getT2(), fault);
          return refusals.isEmpty()
              ? change.thenReturn(Decision.accepted(ids))
              : Mono.just(Decision.<List<UUID>>refused(refusals));
        });
  }

  private static List<Refusal> refusals(
      List<UUID> ids, String field, Map<UUID, Photo> found, Set<UUID> masked, Fault fault) {
    List<Refusal> refusals = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      Photo photo = found.get(ids.get(i));
      String code = photo == null ? "UNKNOWN_PHOTO" : fault.of(photo, masked);
      if (!seen.add(ids.get(i))) {
        code = "TWICE";
      }
      if (!code.isEmpty()) {
        refusals.add(new Refusal(code, List.of(field, String.valueOf(i)), List.of(ids.get(i))));
      }
    }
    return refusals;
  }
}
