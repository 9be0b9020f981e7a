package io.sunboard.alert;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Of what somebody wants to be told. All but the topics limits exposures only; null does not limit.
 *
 * @param unit code of the lead unit: this one and those below it
 * @param category code of a subclass, or of a class with its subclasses
 * @param exposure number of the only one
 * @param box of the place as it is shown
 * @param circle of the place as it is shown
 */
public record AlertFilter(
    Set<AlertTopic> topics,
    @Nullable String unit,
    @Nullable String category,
    @Nullable String exposure,
    @Nullable Box box,
    @Nullable Circle circle) {

  private static final Pattern NUMBER = Pattern.compile("[A-Z0-9-]{4,20}");
  private static final double SMALLEST = 10;
  private static final double LARGEST = 100_000;

  /** A rectangle in degrees, WGS-84; west may lie east of east, across the date line. */
  public record Box(double south, double west, double north, double east) {

    private boolean sound() {
      return Math.abs(south) <= 90
          && Math.abs(north) <= 90
          && south <= north
          && Math.abs(west) <= 180
          && Math.abs(east) <= 180;
    }
  }

  /** A circle: its middle in degrees, WGS-84, and its radius. */
  public record Circle(double latitude, double longitude, double metres) {

    private boolean sound() {
      return Math.abs(latitude) <= 90
          && Math.abs(longitude) <= 180
          && metres >= SMALLEST
          && metres <= LARGEST;
    }
  }

  public AlertFilter {
    topics = Set.copyOf(topics);
  }

  /** The filter, when it makes sense; whether its unit and category exist is not looked at. */
  public Decision<AlertFilter> checked() {
    List<Refusal> refusals = new ArrayList<>();
    if (topics.isEmpty()) {
      refusals.add(Refusal.at("topics", "REQUIRED"));
    }
    boolean limits =
        unit != null || category != null || exposure != null || box != null || circle != null;
    if (limits && !topics.contains(AlertTopic.EXPOSURES)) {
      refusals.add(Refusal.at("topics", "LIMITS_EXPOSURES_ONLY"));
    }
    if (exposure != null && !NUMBER.matcher(exposure).matches()) {
      refusals.add(Refusal.at("exposure", "MALFORMED_EXPOSURE_NUMBER"));
    }
    if (box != null && !box.sound()) {
      refusals.add(Refusal.at("area", "IMPOSSIBLE_AREA"));
    }
    if (circle != null && !circle.sound()) {
      refusals.add(Refusal.at("near", "IMPOSSIBLE_CIRCLE", (int) SMALLEST, (int) LARGEST));
    }
    if (box != null && circle != null) {
      refusals.add(Refusal.at("near", "ONE_OF_TWO", "area", "near"));
    }
    return refusals.isEmpty() ? Decision.accepted(this) : Decision.refused(refusals);
  }
}
