package io.sunboard.alert.app;

import io.sunboard.exposure.Exposure;
import io.sunboard.opendata.app.OpenDataSettings;
import io.sunboard.opendata.app.PortalPages;
import io.sunboard.opendata.app.PublishedProblem;
import io.sunboard.publication.Edition;
import io.sunboard.publication.Publication;
import io.sunboard.ranking.Ranking;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What messages say, under the names that files of open data have. Each has {@code url} and {@code
 * sample}, and {@code title} unless it is a tombstone.
 */
@Component
class AlertBodies {

  private final OpenDataSettings settings;
  private final ZoneId zone;
  private final JsonMapper json;

  AlertBodies(OpenDataSettings settings, ZoneId zone, JsonMapper json) {
    this.settings = settings;
    this.zone = zone;
    this.json = json;
  }

  /** The whole message, as Standard Webhooks recommends it. */
  String of(String type, Instant at, Object data) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type);
    body.put("timestamp", at.toString());
    body.put("data", data);
    return json.writeValueAsString(body);
  }

  Map<String, @Nullable Object> exposure(PublishedProblem problem) {
    Map<String, @Nullable Object> data = problem.columns(settings.url(), zone);
    var place = problem.place();
    data.put("latitude", place == null ? null : place.latitude());
    data.put("longitude", place == null ? null : place.longitude());
    data.put("precision_m", place == null ? null : place.precision());
    return data;
  }

  Map<String, @Nullable Object> withdrawn(Exposure gone) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("number", gone.number());
    data.put("sample", gone.sample());
    data.put("withdrawn_at", gone.withdrawnAt());
    data.put("reason", gone.reason());
    data.put("url", PortalPages.problem(settings.url(), gone.number()));
    return data;
  }

  Map<String, @Nullable Object> publication(Publication publication) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("number", publication.number());
    data.put("sample", publication.sample());
    data.put("title", publication.title());
    data.put("kind", publication.kind());
    data.put("period", publication.coveredPeriod().code());
    data.put("version", publication.version());
    data.put("released_at", publication.releasedAt());
    data.put("url", PortalPages.notice(settings.url(), publication.number()));
    return data;
  }

  Map<String, @Nullable Object> withdrawn(Publication gone) {
    Edition.Withdrawal withdrawal = gone.edition().withdrawal();
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("number", gone.number());
    data.put("sample", gone.sample());
    data.put("withdrawn_at", withdrawal == null ? null : withdrawal.at());
    data.put("reason", withdrawal == null ? null : withdrawal.reason());
    data.put("url", PortalPages.notice(settings.url(), gone.number()));
    return data;
  }

  Map<String, @Nullable Object> ranking(Ranking ranking) {
    String period = ranking.coveredPeriod().code();
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("id", ranking.id());
    data.put("sample", ranking.sample());
    data.put("title", ranking.groupCode() + " " + period);
    data.put("group", ranking.groupCode());
    data.put("period", period);
    data.put("version", ranking.version());
    data.put("released_at", ranking.releasedAt());
    data.put("correction_reason", ranking.correctionReason());
    data.put(
        "url",
        settings.url()
            + "/ranking.html?group="
            + encoded(ranking.groupCode())
            + "&period="
            + encoded(period));
    data.put("export", settings.url() + "/export/rankings/" + ranking.id() + ".json");
    return data;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
