import com.sun.management.ThreadMXBean;
import io.sunboard.evaluation.ChannelInput;
import io.sunboard.evaluation.PointsLost;
import io.sunboard.ranking.ComputedRow;
import io.sunboard.ranking.RankingComputation;
import io.sunboard.scheme.ChannelKind;
import io.sunboard.scheme.ChannelRules;
import io.sunboard.scheme.Deadlines;
import io.sunboard.scheme.HonourRules;
import io.sunboard.scheme.Indicator;
import io.sunboard.scheme.OrderBasis;
import io.sunboard.scheme.Rounding;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.Sharing;
import io.sunboard.scheme.Shown;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** What a round's computation takes, compared with reading its rows from PostgreSQL. */
final class Computation {

  private static final int INDICATORS = 20;

  private final Connection db;
  private final int runs;

  private Computation(Connection db, int runs) {
    this.db = db;
    this.runs = runs;
  }

  /**
   * @param arguments the file of the servers' settings; units, standards, findings and runs
   */
  static void main(String[] arguments) throws IOException, SQLException {
    Properties settings = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of(arguments[0]))) {
      settings.load(file);
    }
    String address =
        "jdbc:postgresql://%s:%s/%s"
            .formatted(
                settings.get("sunboard.database.host"),
                settings.get("sunboard.database.port"),
                settings.get("sunboard.database.name"));
    int units = Integer.parseInt(arguments[1]);
    int standards = Integer.parseInt(arguments[2]);
    int findings = Integer.parseInt(arguments[3]);
    try (Connection db =
        DriverManager.getConnection(
            address,
            settings.getProperty("sunboard.database.username"),
            settings.getProperty("sunboard.database.password"))) {
      Computation bench = new Computation(db, Integer.parseInt(arguments[4]));
      IO.println(
          "| units | standards | findings | reading, ms | computing, ms | computing ÷ reading | allocated, MB |");
      IO.println("|---:|---:|---:|---:|---:|---:|---:|");
      bench.measure(units, standards, findings);
      bench.measure(2 * units, standards, 2 * findings);
    }
  }

  private void measure(int units, int standards, int findings) throws SQLException {
    try (Statement fill = db.createStatement()) {
      fill.execute("drop table if exists lost, looked_at");
      fill.execute(
          """
          create temp table lost (finding uuid not null, unit text not null, indicator text not null,
            standard text not null, points numeric not null)
          """);
      fill.execute("create temp table looked_at (unit text primary key, n int not null)");
      fill.execute("select setseed(0.5)");
      fill.execute(
          """
          insert into lost
          select gen_random_uuid(), 'U' || floor(random() * %1$d)::int, 'i' || s %% %2$d, 's' || s,
            round((random() * 2)::numeric, 1)
          from (select floor(random() * %3$d)::int s from generate_series(1, %4$d)) findings
          """
              .formatted(units, INDICATORS, standards, findings));
      fill.execute(
          "insert into looked_at select 'U' || n, %d from generate_series(0, %d) n"
              .formatted(standards, units - 1));
      fill.execute("analyze lost");
    }
    Scheme scheme = scheme(units, standards);
    Scheme.Group group = scheme.groups().getFirst();
    long[] reading = new long[runs];
    long[] computing = new long[runs];
    long allocated = 0;
    // As many again before, so that both are compiled.
    for (int i = -runs; i < runs; i++) {
      long began = System.nanoTime();
      ChannelInput.Findings input = read();
      long read = System.nanoTime();
      long before = allocatedBytes();
      List<ComputedRow> rows =
          RankingComputation.compute(scheme, group, Map.of("inspection", input));
      long computed = System.nanoTime();
      if (rows.size() != units || rows.getLast().ranked().rank() == null) {
        throw new IllegalStateException("not every unit was ranked");
      }
      if (i >= 0) {
        allocated = allocatedBytes() - before;
        reading[i] = read - began;
        computing[i] = computed - read;
      }
    }
    IO.println(
        "| %,d | %d | %,d | %.1f | %.1f | %.2f | %.1f |"
            .formatted(
                units,
                standards,
                findings,
                median(reading) / 1e6,
                median(computing) / 1e6,
                (double) median(computing) / median(reading),
                allocated / 1e6));
  }

  private ChannelInput.Findings read() throws SQLException {
    List<PointsLost> findings = new ArrayList<>();
    Map<UnitCode, Integer> sampled = new HashMap<>();
    try (Statement query = db.createStatement()) {
      try (ResultSet rows =
          query.executeQuery("select finding, unit, indicator, standard, points from lost")) {
        while (rows.next()) {
          findings.add(
              new PointsLost(
                  rows.getObject(1, UUID.class),
                  new UnitCode(rows.getString(2)),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getBigDecimal(5)));
        }
      }
      try (ResultSet rows = query.executeQuery("select unit, n from looked_at")) {
        while (rows.next()) {
          sampled.put(new UnitCode(rows.getString(1)), rows.getInt(2));
        }
      }
    }
    return new ChannelInput.Findings(findings, sampled);
  }

  private static Scheme scheme(int units, int standards) {
    List<Indicator> indicators = new ArrayList<>();
    for (int i = 0; i < Math.min(INDICATORS, standards); i++) {
      List<Indicator.Standard> own = new ArrayList<>();
      for (int s = i; s < standards; s += INDICATORS) {
        own.add(new Indicator.Standard("s" + s, Text.of("标准"), BigDecimal.TWO, null));
      }
      indicators.add(new Indicator("i" + i, Text.of("内容"), BigDecimal.TEN, own));
    }
    List<UnitCode> codes = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      codes.add(new UnitCode("U" + i));
    }
    return new Scheme(
        new UUID(0, 0),
        "bench",
        1,
        null,
        Text.of("方案"),
        YearMonth.of(2023, 1),
        null,
        List.of(new Scheme.Group("units", Text.of("单位"), codes, Shown.FULL)),
        List.of(
            new Scheme.Channel(
                "inspection",
                Text.of("暗访"),
                ChannelKind.INSPECTION,
                BigDecimal.ONE,
                List.of(),
                new ChannelRules.Inspection(ChannelRules.Method.POINTS_LOST, List.of(), null))),
        indicators,
        new Rounding(2, RoundingMode.HALF_UP, OrderBasis.ROUNDED),
        List.of(),
        List.of(),
        HonourRules.NONE,
        Deadlines.NONE,
        null,
        List.of(),
        Sharing.EACH,
        null);
  }

  private static long allocatedBytes() {
    return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadAllocatedBytes();
  }

  private static long median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
