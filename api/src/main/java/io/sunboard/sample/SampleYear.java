package io.sunboard.sample;

import io.sunboard.problem.ProblemSource;
import io.sunboard.shared.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year to be played, as configuration: how many problems of what kind, and what became of them.
 *
 * @param seed the same seed plays the same year, to the second
 * @param office code of the unit whose supervisors file, dispatch and verify
 * @param tiers more tiers of units, below those that the city has
 * @param units more units, each below one that was named before
 * @param points where each of the units stands that lies on the map, for places nearby
 */
public record SampleYear(
    long seed,
    int year,
    String office,
    List<MoreTier> tiers,
    List<MoreUnit> units,
    List<Point> points,
    List<Batch> batches) {

  public SampleYear {
    tiers = List.copyOf(tiers);
    units = List.copyOf(units);
    points = List.copyOf(points);
    batches = List.copyOf(batches);
  }

  public record MoreTier(String code, int depth, Text name) {}

  /**
   * A unit that the city's own configuration does not name.
   *
   * @param parent code of the unit above; null for the root
   * @param kinds the kinds of unit, as categories name them, that it is; empty for any
   */
  public record MoreUnit(
      String code, String tier, @Nullable String parent, Text name, List<String> kinds) {
    public MoreUnit {
      kinds = List.copyOf(kinds);
    }
  }

  public record Point(String unit, double latitude, double longitude) {}

  /**
   * Problems of one kind.
   *
   * @param count in the whole year
   * @param small in the small version
   * @param leads tier of the units that handle them
   * @param undisposed of all, how many were not put right by the end of the year
   * @param works of all, how many are put off as works 挂账
   * @param promisedOn the day by which these works will be done; null where there are none
   * @param latePerMille of the others, how many were reported after the deadline
   * @param reworkPerMille how many failed a check first
   * @param extendedPerMille how many were given more time
   * @param returnedPerMille how many went to another unit first
   */
  public record Batch(
      String name,
      List<ProblemSource> sources,
      int count,
      int small,
      String leads,
      int undisposed,
      int works,
      @Nullable LocalDate promisedOn,
      int latePerMille,
      int reworkPerMille,
      int extendedPerMille,
      int returnedPerMille) {

    public Batch {
      sources = List.copyOf(sources);
    }

    /** The same batch with fewer problems; never none of a kind where there are some. */
    public Batch smaller() {
      return new Batch(
          name,
          sources,
          small,
          small,
          leads,
          scaled(undisposed),
          scaled(works),
          promisedOn,
          latePerMille,
          reworkPerMille,
          extendedPerMille,
          returnedPerMille);
    }

    private int scaled(int of) {
      return of == 0 ? 0 : Math.max(1, Math.round((float) of * small / count));
    }
  }
}
