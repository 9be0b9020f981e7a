package io.sunboard.profile.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.calendar.OfficeHours;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.category.Category;
import io.sunboard.category.CategoryPlan;
import io.sunboard.problem.ProblemChange;
import io.sunboard.profile.Catalogue;
import io.sunboard.profile.CityUnits;
import io.sunboard.sample.Rehearsal;
import io.sunboard.sample.SampleCase;
import io.sunboard.sample.SampleYear;
import io.sunboard.sample.World;
import io.sunboard.sample.app.SampleFiles;
import io.sunboard.shared.Decision;
import io.sunboard.shared.UnitCode;
import io.sunboard.statistics.Cell;
import io.sunboard.statistics.Counting;
import io.sunboard.statistics.Figures;
import io.sunboard.statistics.Measure;
import io.sunboard.unit.Tier;
import io.sunboard.unit.Unit;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The sample years come out at the published figures, case by case. */
class SampleYearsTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final ProfileFiles FILES = new ProfileFiles();
  private static final Instant RECORDED = Instant.parse("2024-01-01T00:00:00Z");

  private static World world(String city, SampleYear year) {
    List<Category> categories = new ArrayList<>();
    for (Catalogue.Entry entry : FILES.catalogue("gbt30428").categories()) {
      if (entry.plan(null).decide(new CategoryPlan.Context(null, true, false, false))
          instanceof Decision.Accepted<Category>(Category category)) {
        categories.add(category);
      }
    }
    Map<String, Tier> tiers = new HashMap<>();
    CityUnits known = FILES.units(city);
    known
        .tiers()
        .forEach(tier -> tiers.put(tier.code(), new Tier(tier.code(), tiers.size(), tier.name())));
    year.tiers()
        .forEach(tier -> tiers.put(tier.code(), new Tier(tier.code(), tier.depth(), tier.name())));
    List<Unit> units = new ArrayList<>();
    known.units().forEach(unit -> units.add(unit(unit.code(), tiers.get(unit.tier()), unit)));
    String root = known.units().getFirst().code();
    year.units()
        .forEach(unit ->
            units.add(
                new Unit(
                    new UnitCode(unit.code()),
                    unit.name(),
                    tiers.get(unit.tier()),
                    new UnitCode(unit.parent() == null ? root : unit.parent()),
                    root
                        + "/"
                        + (unit.parent() == null ? "" : unit.parent() + "/")
                        + unit.code()
                        + "/",
                    true,
                    1)));
    OfficeHours hours =
        new OfficeHours(List.of(new OfficeHours.Span(LocalTime.of(9, 0), LocalTime.of(16, 0))));
    return new World(year, units, categories, new WorkCalendar(ZONE, hours, List.of()), ZONE);
  }

  private static Unit unit(String code, Tier tier, CityUnits.UnitEntry entry) {
    String parent = entry.parent();
    return new Unit(
        new UnitCode(code),
        entry.name(),
        tier,
        parent == null ? null : new UnitCode(parent),
        (parent == null ? "" : parent + "/") + code + "/",
        true,
        1);
  }

  private static ProblemChange play(World world, SampleYear.Batch batch, int index) {
    Rehearsal stage =
        new Rehearsal(world, new UUID(batch.name().hashCode(), index), "N-" + index, RECORDED);
    new SampleCase(world, batch, index).play(stage);
    return stage.change();
  }

  private static Figures figures(World world, int year, SampleYear.Batch batch) {
    Map<Measure, Integer> sums = new EnumMap<>(Measure.class);
    for (int from = 0; from < batch.count(); from += 1_000) {
      List<ProblemChange> chunk = new ArrayList<>();
      for (int i = from; i < Math.min(batch.count(), from + 1_000); i++) {
        chunk.add(play(world, batch, i));
      }
      for (Map.Entry<Cell, Integer> count : Counting.moved(chunk, ZONE).entrySet()) {
        assertThat(count.getKey().day().getYear()).isEqualTo(year);
        assertThat(count.getKey().sample()).isTrue();
        sums.merge(count.getKey().measure(), count.getValue(), Integer::sum);
      }
    }
    return new Figures(sums, true);
  }

  @Test
  void xianningRectifiesAllFindingsInTime() {
    SampleYear year = SampleFiles.read("xianning");
    Figures findings = figures(world("xianning", year), year.year(), year.batches().get(0));
    assertThat(findings.filed()).isEqualTo(9_833);
    assertThat(findings.outcomes().fixed()).isEqualTo(9_833);
    assertThat(findings.inTimeDisposal().numerator()).isEqualTo(9_833);
    assertThat(findings.inTimeDisposal().denominator()).isEqualTo(9_833);
    assertThat(findings.rework().numerator()).isPositive();
  }

  @Test
  void xianningDisposesOf61696Of61919Cases() {
    SampleYear year = SampleFiles.read("xianning");
    assertThat(year.units()).filteredOn(unit -> unit.tier().equals("DEPARTMENT")).hasSize(32);
    Figures cases = figures(world("xianning", year), year.year(), year.batches().get(1));
    assertThat(cases.filed()).isEqualTo(61_919);
    assertThat(cases.disposal().numerator()).isEqualTo(61_696);
    assertThat(cases.disposal().denominator()).isEqualTo(61_919);
    assertThat(cases.disposal().percent()).isEqualByComparingTo("99.64");
    assertThat(cases.inTimeDisposal().numerator()).isLessThan(61_696);
    assertThat(cases.extension().numerator()).isPositive();
    assertThat(cases.overdue().numerator()).isPositive();
    assertThat(cases.outcomes().unfixed()).isPositive();
  }

  @Test
  void xuchangRectifies121Of125AndPutsOffFourAsWorks() {
    SampleYear year = SampleFiles.read("xuchang");
    Figures published = figures(world("xuchang", year), year.year(), year.batches().getFirst());
    assertThat(published.filed()).isEqualTo(125);
    assertThat(published.outcomes().fixed()).isEqualTo(121);
    assertThat(published.deferred().works()).isEqualTo(4);
    assertThat(published.open()).isEqualTo(4);
  }

  @Test
  void playsTheSameYearEveryTime() {
    SampleYear year = SampleFiles.read("xianning");
    World world = world("xianning", year);
    SampleYear.Batch batch = year.batches().get(1).smaller();
    for (int i = 0; i < batch.count(); i += 30) {
      ProblemChange again = play(world("xianning", year), batch, i);
      assertThat(play(world, batch, i).events()).isEqualTo(again.events());
    }
  }
}
