package io.sunboard.exposure;

import io.sunboard.problem.Place;
import io.sunboard.shared.Decision;
import io.sunboard.shared.MarkedNames;
import io.sunboard.shared.PersonalCheck;
import io.sunboard.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor wants everybody to read.
 *
 * @param showPlace whether the problem's point is shown, as coarsely as its category asks
 * @param names persons' names that stand in the words and are to be shown as 张某
 * @param notPersonal what looks like personal data in the words and is none, to the letter
 */
public record Redaction(
    String title,
    String text,
    String address,
    boolean showPlace,
    List<ExposurePhoto> photos,
    List<String> names,
    List<String> notPersonal) {

  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_ADDRESS = 200;
  private static final int MOST_PHOTOS = 12;
  private static final int MOST_NAMES = 50;

  public Redaction {
    photos = List.copyOf(photos);
    names = List.copyOf(names);
    notPersonal = List.copyOf(notPersonal);
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
    names(faults);
    if (notPersonal.size() > MOST_NAMES) {
      faults.add(Refusal.at("notPersonal", "TOO_MANY", MOST_NAMES));
    }
    return faults.isEmpty() ? unnamed().free(place, gridMetres) : Decision.refused(faults);
  }

  private void names(List<Refusal> faults) {
    if (names.size() > MOST_NAMES) {
      faults.add(Refusal.at("names", "TOO_MANY", MOST_NAMES));
    }
    String all = title + "\n" + text + "\n" + address;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip();
      if (!MarkedNames.isName(name)) {
        faults.add(Refusal.at("names." + i, "NOT_A_NAME"));
      } else if (!all.contains(name)) {
        // A slip of the pen would leave the name where it stands.
        faults.add(Refusal.at("names." + i, "NAME_NOT_IN_TEXT", name));
      }
    }
  }

  private Redaction unnamed() {
    return new Redaction(
        MarkedNames.masked(title, names).strip(),
        MarkedNames.masked(text, names).strip(),
        MarkedNames.masked(address, names).strip(),
        showPlace,
        photos,
        List.of(),
        notPersonal);
  }

  /** The content, when no personal data is left in it. */
  private Decision<ExposureContent> free(Place place, @Nullable Integer gridMetres) {
    List<Refusal> found = new ArrayList<>(PersonalCheck.refusals("title", title, notPersonal));
    found.addAll(PersonalCheck.refusals("text", text, notPersonal));
    found.addAll(PersonalCheck.refusals("address", address, notPersonal));
    return found.isEmpty()
        ? Decision.accepted(
            new ExposureContent(title, text, address, shown(place, gridMetres), photos))
        : Decision.refused(found);
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
