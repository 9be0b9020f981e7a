package io.sunboard.opendata.app;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.ExposureContent;
import io.sunboard.media.PhotoVariant;
import io.sunboard.media.app.PhotoAddresses;
import io.sunboard.opendata.Feed;
import io.sunboard.opendata.app.PublishedProblems.News;
import io.sunboard.opendata.app.PublishedProblems.Selection;
import io.sunboard.publication.Edition;
import io.sunboard.publication.Publication;
import io.sunboard.publication.PublicationContent.Section;
import io.sunboard.publication.PublicationKind;
import io.sunboard.publication.app.Publications;
import io.sunboard.publication.app.Publications.Sight;
import io.sunboard.shared.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What is public, as news. In Chinese, as it was written. */
@Service
public class Feeds {

  private static final int IN_A_FEED = 50;

  private final PublishedProblems problems;
  private final Publications publications;
  private final Publisher publisher;

  Feeds(PublishedProblems problems, Publications publications, Publisher publisher) {
    this.problems = problems;
    this.publications = publications;
    this.publisher = publisher;
  }

  /** Exposures, the newest release first, and tombstones of those withdrawn. */
  public Mono<Feed> problems(Selection selection, String address) {
    return Mono.zip(
        publisher.name(),
        problems.news(selection),
        (author, news) ->
            new Feed(
                id("problems " + selection.name()),
                author + "问题公示",
                "已公开的城市管理问题及其整改进展",
                address + "/",
                author,
                news.stream()
                    .filter(each -> each.problem() != null)
                    .map(each -> entry(each, Objects.requireNonNull(each.problem()), address))
                    .toList(),
                news.stream()
                    .filter(each -> each.problem() == null)
                    .map(each -> gone(each.exposure(), each.told().changedAt()))
                    .toList()));
  }

  private static Feed.Entry entry(News news, PublishedProblem problem, String address) {
    ExposureContent content = problem.content();
    List<String> tags = new ArrayList<>();
    add(tags, problem.category());
    add(tags, problem.unit());
    return new Feed.Entry(
        id("exposure " + news.told().number()),
        problem.page(address),
        content.title(),
        content.text() + "\n地点：" + content.address(),
        Objects.requireNonNull(problem.exposure().releasedAt()),
        news.told().changedAt(),
        content.photos().isEmpty()
            ? null
            : address
                + PhotoAddresses.released(content.photos().getFirst().id(), PhotoVariant.LARGE),
        tags,
        problem.exposure().sample());
  }

  private static void add(List<String> tags, @Nullable Text name) {
    if (name != null) {
      tags.add(name.zh());
    }
  }

  private static Feed.Gone gone(Exposure exposure, Instant at) {
    return new Feed.Gone(id("exposure " + exposure.number()), at, exposure.reason());
  }

  /** Public publications, the newest release first. */
  public Mono<Feed> publications(@Nullable PublicationKind kind, String address) {
    return Mono.zip(
        publisher.name(),
        publications.page(new Publications.Filter(kind, null, null), Sight.PUBLIC, null, IN_A_FEED),
        (author, page) ->
            new Feed(
                id("publications " + (kind == null ? "" : kind)),
                author + "公开发布",
                "通报、新闻发布、季度讲评和年度报告",
                address + "/",
                author,
                page.items().stream()
                    .filter(Publication::inForce)
                    .map(each -> entry(each, address))
                    .toList(),
                page.items().stream().flatMap(Feeds::gone).toList()));
  }

  private static Feed.Entry entry(Publication publication, String address) {
    Instant released = Objects.requireNonNull(publication.releasedAt());
    return new Feed.Entry(
        id("publication " + publication.number()),
        PortalPages.notice(address, publication.number()),
        publication.title(),
        publication.content().sections().stream()
            .map(Feeds::passage)
            .collect(Collectors.joining("\n\n")),
        released,
        released,
        null,
        List.of(publication.number(), publication.coveredPeriod().code()),
        publication.sample());
  }

  private static Stream<Feed.Gone> gone(Publication publication) {
    Edition.Withdrawal withdrawal = publication.edition().withdrawal();
    return withdrawal == null
        ? Stream.empty()
        : Stream.of(
            new Feed.Gone(
                id("publication " + publication.number()), withdrawal.at(), withdrawal.reason()));
  }

  private static String passage(Section section) {
    return section.heading() + "\n" + section.text();
  }

  /** The same name for the same thing, for ever. */
  private static String id(String name) {
    byte[] bytes = ("sunboard " + name).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
  }
}
