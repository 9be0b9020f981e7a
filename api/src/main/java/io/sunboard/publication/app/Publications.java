package io.sunboard.publication.app;

import io.sunboard.publication.Publication;
import io.sunboard.publication.PublicationKind;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Page;
import io.sunboard.shared.Period;
import io.sunboard.shared.StaffRole;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Publications. Callers say what their reader may see. */
public interface Publications {

  /** What a reader may see. */
  enum Sight {
    /** What is released to the public. */
    PUBLIC,
    /** Whatever is released, internal publications too. */
    CADRE,
    /** Drafts as well. */
    OFFICE;

    /** What this reader may see. */
    public static Sight of(Actor actor) {
      if (actor.hasAny(StaffRole.PUBLISHER, StaffRole.LEADER)) {
        return OFFICE;
      }
      return actor.cadre() ? CADRE : PUBLIC;
    }
  }

  /**
   * Which publications; null does not limit.
   *
   * @param year whose months, wholly or in part, they report on
   */
  record Filter(@Nullable PublicationKind kind, @Nullable Period period, @Nullable Integer year) {}

  /** The item before a page: its release, or null for one not released yet. */
  record After(@Nullable Instant releasedAt, UUID id) {}

  /** Any editions, superseded ones and tombstones among them. */
  Flux<Publication> byIds(Collection<UUID> ids, Sight sight);

  /**
   * By number: the latest edition that the reader may see, or the one that stood at that instant.
   */
  Mono<Publication> byNumber(String number, Sight sight, @Nullable Instant asOf);

  /** Unreleased ones first, then the newest release; superseded editions are left out. */
  Mono<Page<Publication>> page(Filter filter, Sight sight, @Nullable After after, int size);

  /** The public publications that announce each of these rankings, newest first. */
  Mono<Map<UUID, List<Publication>>> announcing(Collection<UUID> rankings);

  /** Every public publication, for the projection to the search engine. */
  Flux<Publication> allPublic();

  /** The publication, held against everybody else until the transaction ends. */
  Mono<Publication> lock(UUID id);

  /** What an earlier request with this key made, with the digest of that request. */
  Mono<Earlier> earlier(String idempotencyKey);

  /** A draft made before, and of which request. */
  record Earlier(UUID id, String requestDigest) {}

  /** A new draft; empty when its number or its key is taken. */
  Mono<Boolean> insert(Publication draft, String idempotencyKey, String requestDigest);

  Mono<Void> update(Publication publication, Instant at);

  /**
   * A signed one whose time has come and whose rankings are released, held against everybody else;
   * what other nodes hold is passed over.
   */
  Mono<Publication> claimDue(Instant now);

  /** All editions under that number that are not withdrawn, held against everybody else. */
  Flux<Publication> lockEditions(String number);

  /** The press release before: the one in force that was released last. */
  Mono<Publication> lastPublic(PublicationKind kind);
}
