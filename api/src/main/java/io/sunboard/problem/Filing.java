package io.sunboard.problem;

import io.sunboard.category.Category;
import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem as somebody wants to put it on file 案卷建立.
 *
 * @param reportedAt when it was seen; null: at this moment
 * @param sweep which like places the unit has to look at, too 举一反三; null for none
 */
public record Filing(
    String category,
    ProblemSource source,
    String title,
    String description,
    String address,
    @Nullable Double latitude,
    @Nullable Double longitude,
    UnitCode territory,
    List<UUID> photos,
    @Nullable Instant reportedAt,
    boolean sample,
    @Nullable String sweep) {

  static final int LONGEST_TITLE = 80;
  static final int LONGEST_ADDRESS = 200;
  static final int LONGEST_SWEEP = 500;

  /** Nobody's records of a city under evaluation go further back. */
  static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  public Filing {
    photos = List.copyOf(photos);
  }

  /** One that demands no sweep. */
  public Filing(
      String category,
      ProblemSource source,
      String title,
      String description,
      String address,
      @Nullable Double latitude,
      @Nullable Double longitude,
      UnitCode territory,
      List<UUID> photos,
      @Nullable Instant reportedAt,
      boolean sample) {
    this(
        category,
        source,
        title,
        description,
        address,
        latitude,
        longitude,
        territory,
        photos,
        reportedAt,
        sample,
        null);
  }

  /**
   * The first event of a new problem, or everything that is wrong.
   *
   * @param category null when there is none of that code
   * @param territory null when there is no such unit
   * @throws ForbiddenException when the territory is there and another's; evaluators' findings may
   *     lie anywhere
   */
  public Decision<ProblemEvent.Filed> decide(
      UUID id,
      String number,
      @Nullable Category category,
      @Nullable Unit territory,
      Hand hand,
      Instant now) {
    boolean anywhere = source.seenByInspectors() && hand.roles().contains(StaffRole.EVALUATOR);
    if (!anywhere && !hand.roles().contains(StaffRole.SUPERVISOR)) {
      throw new ForbiddenException(ForbiddenException.ROLE_REQUIRED, StaffRole.SUPERVISOR.name());
    }
    Faults faults = new Faults();
    faults.text("title", title, LONGEST_TITLE);
    faults.text("description", description, ProblemDecider.LONGEST_REPORT);
    faults.text("address", address, LONGEST_ADDRESS);
    faults.photos(photos);
    if (sweep != null) {
      faults.text("sweep", sweep, LONGEST_SWEEP);
    }
    if (category == null) {
      faults.add(Refusal.at("category", "UNKNOWN_CATEGORY", this.category));
    } else if (!category.active()) {
      faults.add(Refusal.at("category", "CATEGORY_RETIRED", this.category));
    }
    if (territory == null) {
      faults.add(Refusal.at("territory", "UNKNOWN_UNIT", this.territory));
    } else if (!territory.active()) {
      faults.add(Refusal.at("territory", "UNIT_RETIRED", this.territory));
    } else if (!anywhere && !hand.supervises(territory.path())) {
      throw new ForbiddenException("OTHER_TERRITORY");
    }
    checkPoint(faults);
    Instant seen = reportedAt == null ? now : reportedAt;
    if (seen.isAfter(now)) {
      faults.add(Refusal.at("reportedAt", "IN_THE_FUTURE", seen.toString()));
    } else if (seen.isBefore(EARLIEST)) {
      faults.add(Refusal.at("reportedAt", "TOO_LONG_AGO", EARLIEST.toString()));
    }
    return faults.or(() ->
        new ProblemEvent.Filed(
            id,
            number,
            this.category,
            source,
            title,
            description,
            new Place(address, latitude, longitude),
            this.territory,
            photos,
            seen,
            sample,
            sweep));
  }

  private void checkPoint(Faults faults) {
    Double north = latitude;
    Double east = longitude;
    if ((north == null) != (east == null)) {
      faults.add(Refusal.at(north == null ? "latitude" : "longitude", "POINT_INCOMPLETE"));
      return;
    }
    if (north != null && !(Math.abs(north) <= 90)) {
      faults.add(Refusal.at("latitude", "NUMBER_OUT_OF_RANGE", -90, 90));
    }
    if (east != null && !(Math.abs(east) <= 180)) {
      faults.add(Refusal.at("longitude", "NUMBER_OUT_OF_RANGE", -180, 180));
    }
  }
}
