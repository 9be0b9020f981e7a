package io.sunboard.exposure;

import io.sunboard.problem.Place;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor wants everybody to read.
 *
 * @param showPlace whether the problem's point is shown, as coarsely as its category asks
 */
public record Redaction(
    String title, String text, String address, boolean showPlace, List<ExposurePhoto> photos) {

  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_ADDRESS = 200;
  private static final int MOST_PHOTOS = 12;

  public Redaction {
    photos = List.copyOf(photos);
  }

  /** The content, or everything that is wrong. */
  public Decision<ExposureContent> decide(Place place, @Nullable Integer gridMetres) {
    List<Refusal> faults = new ArrayList<>();
    text(faults, "title", title, LONGEST_TITLE);
    text(faults, "text", text, LONGEST_TEXT);
    text(faults, "address", address, LONGEST_ADDRESS);
    if (photos.size() > MOST_PHOTOS) {
      faults.add(Refusal.at("photos", "TOO_MANY", MOST_PHOTOS));
    }
    return faults.isEmpty()
        ? Decision.accepted(
            new ExposureContent(
                title.strip(), text.strip(), address.strip(), shown(place, gridMetres), photos))
        : Decision.refused(faults);
  }

  private @Nullable ShownPlace shown(Place place, @Nullable Integer gridMetres) {
    Double latitude = place.latitude();
    Double longitude = place.longitude();
    return !showPlace || latitude == null || longitude == null
        ? null
        : ShownPlace.of(latitude, longitude, gridMetres);
  }

  private static void text(List<Refusal> faults, String field, String text, int longest) {
    boolean control = text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n');
    if (text.isBlank() || text.strip().length() > longest || control) {
      faults.add(Refusal.at(field, "TEXT_LENGTH", 1, longest));
    }
  }
}
