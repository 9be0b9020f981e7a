package io.sunboard.evaluation.app;

import io.sunboard.evaluation.PointsSheet;
import io.sunboard.problem.Filing;
import io.sunboard.shared.ImportFault;
import io.sunboard.shared.RowReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Rows of findings that score: each says what was seen, and what it costs whom. */
final class FindingLines implements RowReader<FindingLines.Line> {

  /** One row. */
  record Line(Filing filing, PointsSheet.Costs costs) {}

  private final RowReader<Filing> filings;
  private final RowReader<PointsSheet.Costs> costs;

  FindingLines(RowReader<Filing> filings, RowReader<PointsSheet.Costs> costs) {
    this.filings = filings;
    this.costs = costs;
  }

  @Override
  public Optional<Line> next(List<String> row) {
    Optional<Filing> filing = filings.next(row);
    Optional<PointsSheet.Costs> cost = costs.next(row);
    return filing.flatMap(seen -> cost.map(lost -> new Line(seen, lost)));
  }

  @Override
  public boolean done() {
    return filings.done() && costs.done();
  }

  /** Both have read the same rows, and may find the same fault. */
  @Override
  public List<ImportFault> faults() {
    Set<ImportFault> faults = new LinkedHashSet<>(filings.faults());
    faults.addAll(costs.faults());
    List<ImportFault> inOrder = new ArrayList<>(faults);
    inOrder.sort(Comparator.comparing(fault -> Objects.requireNonNullElse(fault.row(), 0)));
    return inOrder;
  }
}
