package io.sunboard.unit.graphql;

import io.sunboard.audit.AuditRecord;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The units of those whom the audit trail names. */
@Controller
class UnitsOfEntries {

  private final UnitReader units;

  UnitsOfEntries(UnitReader units) {
    this.units = units;
  }

  @BatchMapping(typeName = "AuditEntry", field = "unit")
  Mono<Map<AuditRecord, Unit>> unit(List<AuditRecord> entries) {
    List<UnitCode> codes =
        entries.stream()
            .map(AuditRecord::unit)
            .filter(Objects::nonNull)
            .map(UnitCode::parse)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return units
        .byCodes(codes)
        .collectMap(unit -> unit.code().value())
        .map(found -> {
          Map<AuditRecord, Unit> byEntry = new HashMap<>();
          for (AuditRecord entry : entries) {
            Unit unit = found.get(entry.unit());
            if (unit != null) {
              byEntry.put(entry, unit);
            }
          }
          return byEntry;
        });
  }
}
