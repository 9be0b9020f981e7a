package io.sunboard.publication.store;

import io.r2dbc.spi.Readable;
import io.sunboard.platform.sql.Sql;
import io.sunboard.publication.Audience;
import io.sunboard.publication.Edition;
import io.sunboard.publication.Publication;
import io.sunboard.publication.PublicationContent;
import io.sunboard.publication.PublicationKind;
import io.sunboard.publication.PublicationStatus;
import io.sunboard.shared.Period;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Publications out of their rows. */
@Component
class PublicationRow {

  static final String COLUMNS =
      """
      select p.id, p.number, p.version, p.revision, p.kind, p.audience, p.state, p.title, p.period,
             p.sample, p.content::text content, p.drafted_by, p.checked_by, p.signed_by,
             p.release_at, p.released_at, p.corrects, p.correction_reason, p.superseded_at,
             p.timed, p.withdrawn_at, p.withdrawal_reason,
             array(select x.ranking_id from publication_ranking x
                   where x.publication_id = p.id order by 1) rankings
      """;

  private final JsonMapper json;

  PublicationRow(JsonMapper json) {
    this.json = json;
  }

  Publication read(Readable row) {
    return new Publication(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Sql.text(row, "number"),
        Sql.number(row, "version"),
        PublicationKind.valueOf(Sql.text(row, "kind")),
        Audience.valueOf(Sql.text(row, "audience")),
        PublicationStatus.valueOf(Sql.text(row, "state")),
        Sql.text(row, "title"),
        Period.parse(Sql.text(row, "period")).orElseThrow(),
        Sql.flag(row, "sample"),
        json.readValue(Sql.text(row, "content"), PublicationContent.class),
        List.of(Objects.requireNonNull(row.get("rankings", UUID[].class))),
        Sql.text(row, "drafted_by"),
        Sql.textOrNull(row, "checked_by"),
        Sql.textOrNull(row, "signed_by"),
        Sql.instantOrNull(row, "release_at"),
        Sql.instantOrNull(row, "released_at"),
        Sql.number(row, "revision"),
        edition(row));
  }

  private static Edition edition(Readable row) {
    Instant withdrawnAt = Sql.instantOrNull(row, "withdrawn_at");
    return new Edition(
        row.get("corrects", UUID.class),
        Sql.textOrNull(row, "correction_reason"),
        Sql.instantOrNull(row, "superseded_at"),
        Sql.flag(row, "timed"),
        withdrawnAt == null
            ? null
            : new Edition.Withdrawal(withdrawnAt, Sql.text(row, "withdrawal_reason")));
  }
}
