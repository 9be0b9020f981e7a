package io.sunboard.opendata.app;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.ExposureContent;
import io.sunboard.exposure.ExposurePhoto;
import io.sunboard.exposure.ShownPlace;
import io.sunboard.exposure.Standing;
import io.sunboard.media.PhotoVariant;
import io.sunboard.media.app.PhotoAddresses;
import io.sunboard.shared.Text;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A released exposure with the names of its unit and category, ready to be written to a file.
 *
 * @param unit null before a dispatch
 */
public record PublishedProblem(Exposure exposure, @Nullable Text unit, @Nullable Text category) {

  /** The columns of a file, in order; the same names in all formats. */
  public Map<String, @Nullable Object> columns(String address, ZoneId zone) {
    ExposureContent content = content();
    Standing standing = exposure.standing();
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("number", exposure.number());
    columns.put("sample", exposure.sample());
    columns.put("title", content.title());
    columns.put("text", content.text());
    columns.put("category", exposure.category());
    columns.put("category_zh", category == null ? null : category.zh());
    columns.put("category_en", category == null ? null : category.en());
    columns.put("unit", standing.unit());
    columns.put("unit_zh", unit == null ? null : unit.zh());
    columns.put("unit_en", unit == null ? null : unit.en());
    columns.put("status", exposure.status());
    columns.put("outcome", standing.outcome());
    columns.put("colour", standing.colour());
    columns.put("reported_on", exposure.reportedAt().atZone(zone).toLocalDate());
    columns.put("released_at", exposure.releasedAt());
    columns.put("due_at", standing.dueAt());
    columns.put("clock_runs", standing.running());
    columns.put("extensions", standing.extensions());
    columns.put("deferral", standing.deferral());
    columns.put("promised_on", standing.promisedOn());
    columns.put("closed_at", standing.closedAt());
    columns.put("address", content.address());
    columns.put("photos", photos(address));
    columns.put("url", page(address));
    return columns;
  }

  /** What is public of it; only of what has not been withdrawn. */
  public ExposureContent content() {
    return Objects.requireNonNull(exposure.content());
  }

  public @Nullable ShownPlace place() {
    return content().place();
  }

  /** The page that shows it. */
  public String page(String address) {
    return PortalPages.problem(address, exposure.number());
  }

  private String photos(String address) {
    return content().photos().stream()
        .map(ExposurePhoto::id)
        .map(id -> address + PhotoAddresses.released(id, PhotoVariant.LARGE))
        .collect(Collectors.joining(" "));
  }
}
