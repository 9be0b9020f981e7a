package io.sunboard.open311.web;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.ExposureContent;
import io.sunboard.exposure.ExposurePhoto;
import io.sunboard.exposure.ExposureStatus;
import io.sunboard.exposure.PublicEvent;
import io.sunboard.exposure.ShownPlace;
import io.sunboard.exposure.Standing;
import io.sunboard.media.PhotoVariant;
import io.sunboard.media.app.PhotoAddresses;
import io.sunboard.open311.app.ServiceRequests.Request;
import io.sunboard.opendata.app.PublishedProblem;
import io.sunboard.platform.Locales;
import io.sunboard.platform.error.Messages;
import io.sunboard.problem.Outcome;
import io.sunboard.shared.Language;
import io.sunboard.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * An exposure as the standard's service request; what the standard has no field for stands in
 * {@code extended_attributes} under GraphQL's names in the standard's spelling.
 */
@Component
class RequestTrees {

  private final Messages messages;
  private final Clock clock;
  private final ZoneId zone;

  RequestTrees(Messages messages, Clock clock, ZoneId zone) {
    this.messages = messages;
    this.clock = clock;
    this.zone = zone;
  }

  Tree of(Request request, String address, ServerWebExchange exchange) {
    Locale locale = Locales.of(exchange.getRequest().getHeaders());
    Language language = locale.equals(Locale.ENGLISH) ? Language.EN : Language.ZH;
    PublishedProblem problem = request.problem();
    Exposure exposure = problem.exposure();
    ExposureContent content = problem.content();
    Standing standing = exposure.standing();
    ShownPlace place = problem.place();
    return new Tree()
        .with("service_request_id", exposure.number())
        .with("status", open(exposure.status()) ? "open" : "closed")
        .with("status_notes", notes(exposure, locale))
        .with("service_name", name(problem.category(), language))
        .with("service_code", exposure.category())
        .with("description", content.text())
        .with("agency_responsible", name(problem.unit(), language))
        .with("service_notice", exposure.sample() ? messages.of("open311.sample", locale) : null)
        .with("requested_datetime", time(exposure.reportedAt()))
        .with("updated_datetime", time(request.changedAt()))
        .with("expected_datetime", time(standing.dueAt()))
        .with("address", content.address())
        .with("address_id", null)
        .with("zipcode", null)
        .with("lat", place == null ? null : place.latitude())
        .with("long", place == null ? null : place.longitude())
        .with(
            "media_url",
            content.photos().isEmpty() ? null : photo(content.photos().getFirst(), address))
        .with("extended_attributes", more(request, address));
  }

  private Tree more(Request request, String address) {
    Exposure exposure = request.problem().exposure();
    Standing standing = exposure.standing();
    ShownPlace place = request.problem().place();
    return new Tree()
        .with("sample", exposure.sample())
        .with("title", request.problem().content().title())
        .with("status", exposure.status().name())
        .with("outcome", standing.outcome() == null ? null : standing.outcome().name())
        .with("unit", standing.unit())
        .with("colour", standing.colour())
        .with("ticket", ticket(request.ticket()))
        .with("overdue", standing.overdue(clock.instant()))
        .with("extensions", standing.extensions())
        .with("deferral", deferral(standing))
        .with("released_at", time(exposure.releasedAt()))
        .with("closed_at", time(standing.closedAt()))
        .with("precision_m", place == null ? null : place.precision())
        .with(
            "photos",
            new Tree.Listed(
                "photo",
                request.problem().content().photos().stream()
                    .map(each ->
                        new Tree()
                            .with("url", photo(each, address))
                            .with("kind", each.kind().name()))
                    .toList()))
        .with("url", request.problem().page(address));
  }

  private static @Nullable Tree ticket(@Nullable PublicEvent ticket) {
    return ticket == null
        ? null
        : new Tree().with("number", ticket.ticketNumber()).with("colour", ticket.ticketColour());
  }

  private static @Nullable Tree deferral(Standing standing) {
    var kind = standing.deferral();
    var day = standing.promisedOn();
    return kind == null || day == null
        ? null
        : new Tree().with("kind", kind.name()).with("promised_on", day.toString());
  }

  private static boolean open(ExposureStatus status) {
    return switch (status) {
      case FILED, DISPATCHED, IN_PROGRESS, AWAITING_VERIFICATION, DEFERRED -> true;
      case CLOSED, DISMISSED, MERGED, WITHDRAWN -> false;
    };
  }

  private String notes(Exposure exposure, Locale locale) {
    Outcome outcome = exposure.standing().outcome();
    return messages.of(
        outcome == null ? "open311.status." + exposure.status() : "open311.outcome." + outcome,
        locale);
  }

  private static @Nullable String name(@Nullable Text name, Language language) {
    return name == null ? null : name.in(language);
  }

  private static String photo(ExposurePhoto photo, String address) {
    return address + PhotoAddresses.released(photo.id(), PhotoVariant.LARGE);
  }

  /** With the city's offset, to the second. */
  private @Nullable String time(@Nullable Instant at) {
    return at == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
