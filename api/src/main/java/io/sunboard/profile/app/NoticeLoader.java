package io.sunboard.profile.app;

import static io.sunboard.profile.app.ProfileLoader.loader;

import io.sunboard.evaluation.Round;
import io.sunboard.profile.PublishedRound;
import io.sunboard.publication.Audience;
import io.sunboard.publication.ConfidentialityItem;
import io.sunboard.publication.NoticePart;
import io.sunboard.publication.NoticeParts;
import io.sunboard.publication.NoticeParts.Absence;
import io.sunboard.publication.Publication;
import io.sunboard.publication.PublicationContent;
import io.sunboard.publication.PublicationKind;
import io.sunboard.publication.app.DraftPublication;
import io.sunboard.publication.app.PublicationCommands;
import io.sunboard.publication.app.Publications;
import io.sunboard.publication.app.Publications.Sight;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes the notice of a published round from its draft to its release. */
@Component
class NoticeLoader {

  private static final Actor AUTHOR = loader("publisher", Set.of(StaffRole.PUBLISHER));
  private static final Actor CHECKER = loader("publisher2", Set.of(StaffRole.PUBLISHER));
  private static final Actor LEADER = loader("leader", Set.of(StaffRole.LEADER));

  /** What was printed in a newspaper tells no secrets any more. */
  private static final Map<ConfidentialityItem, Boolean> CLEAR =
      Arrays.stream(ConfidentialityItem.values())
          .collect(Collectors.toMap(item -> item, _ -> true));

  private final RankingReader rankings;
  private final Publications publications;
  private final DraftPublication draft;
  private final PublicationCommands commands;

  NoticeLoader(
      RankingReader rankings,
      Publications publications,
      DraftPublication draft,
      PublicationCommands commands) {
    this.rankings = rankings;
    this.publications = publications;
    this.draft = draft;
    this.commands = commands;
  }

  /** Answers how many publications were made: one, or none when it is there. */
  Mono<Integer> load(
      PublishedRound wanted, PublishedRound.Notice notice, Round round, Instant published) {
    Mono<Publication> drafted =
        rankings
            .ofRounds(List.of(round.id()))
            .map(Ranking::id)
            .collectList()
            .flatMap(ids -> draft.run(command(wanted, notice, ids), AUTHOR))
            .map(ProfileLoader::done);
    return publications
        .byNumber(notice.number(), Sight.OFFICE, null)
        .flatMap(there -> advance(there, published).thenReturn(0))
        .switchIfEmpty(
            Mono.defer(() -> drafted.flatMap(made -> advance(made, published)).thenReturn(1)));
  }

  private Mono<Publication> advance(Publication from, Instant published) {
    if (from.releasedAt() != null) {
      return Mono.just(from);
    }
    int revision = from.revision();
    return (switch (from.status()) {
          case DRAFTED -> commands.check(from.id(), CLEAR, revision, CHECKER);
          case CHECKED -> commands.sign(from.id(), null, revision, LEADER);
          case SIGNED, RELEASED, WITHDRAWN ->
              commands.release(from.id(), published, revision, CHECKER);
        })
        .map(ProfileLoader::done)
        .flatMap(next -> advance(next, published));
  }

  private static DraftPublication.Command command(
      PublishedRound wanted, PublishedRound.Notice notice, List<UUID> rankings) {
    PublicationContent content =
        new PublicationContent(
            notice.sections(),
            Objects.requireNonNullElse(notice.figures(), List.of()),
            Objects.requireNonNullElse(notice.tables(), List.of()),
            List.of(wanted.source()));
    return new DraftPublication.Command(
        notice.number(),
        Objects.requireNonNullElse(notice.kind(), PublicationKind.MONTHLY_NOTICE),
        Audience.PUBLIC,
        notice.title(),
        wanted.period(),
        content.with(NoticeParts.NONE.without(notPrinted(content, rankings))),
        rankings,
        wanted.invented(),
        "profile:" + notice.number());
  }

  /** What the source does not print, or the profile does not know of it. */
  private static List<Absence> notPrinted(PublicationContent content, List<UUID> rankings) {
    return NoticePart.missing(content, !rankings.isEmpty()).stream()
        .map(part -> new Absence(part, "来源未刊载"))
        .toList();
  }
}
