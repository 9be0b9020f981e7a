package io.sunboard.publication.graphql;

import io.sunboard.platform.relay.GlobalId;
import io.sunboard.publication.Audience;
import io.sunboard.publication.NoticeParts.Absence;
import io.sunboard.publication.NoticeParts.Annex;
import io.sunboard.publication.NoticeParts.Mention;
import io.sunboard.publication.NoticeParts.Signature;
import io.sunboard.publication.NoticeParts.Statement;
import io.sunboard.publication.PublicationContent.Section;
import io.sunboard.publication.PublicationKind;
import io.sunboard.publication.app.DraftPublication;
import io.sunboard.publication.graphql.ContentInput.FigureInput;
import io.sunboard.publication.graphql.ContentInput.SourceInput;
import io.sunboard.publication.graphql.ContentInput.TableInput;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The schema's {@code DraftPublicationInput}. */
record DraftInput(
    String number,
    PublicationKind kind,
    Audience audience,
    String title,
    String period,
    @Nullable List<Section> sections,
    @Nullable List<FigureInput> figures,
    @Nullable List<TableInput> tables,
    @Nullable List<SourceInput> sources,
    @Nullable List<String> rankings,
    @Nullable String basis,
    @Nullable String next,
    @Nullable LocalDate day,
    @Nullable List<Mention> salient,
    @Nullable List<Statement> statements,
    @Nullable List<Annex> annexes,
    @Nullable Signature signature,
    @Nullable List<Absence> absentParts,
    @Nullable Boolean compose,
    @Nullable Boolean sample,
    String idempotencyKey)
    implements ContentInput {

  DraftPublication.Command command() {
    return new DraftPublication.Command(
        number,
        kind,
        audience,
        title,
        period,
        content(),
        ContentInput.orEmpty(rankings).stream().map(DraftInput::ranking).toList(),
        Boolean.TRUE.equals(sample),
        idempotencyKey,
        Boolean.TRUE.equals(compose));
  }

  private static UUID ranking(String global) {
    return GlobalId.uuid("Ranking", global).orElse(new UUID(0, 0));
  }
}
