package io.sunboard.publication.graphql;

import io.sunboard.publication.NoticeParts.Absence;
import io.sunboard.publication.NoticeParts.Annex;
import io.sunboard.publication.NoticeParts.Mention;
import io.sunboard.publication.NoticeParts.Signature;
import io.sunboard.publication.NoticeParts.Statement;
import io.sunboard.publication.PublicationContent.Section;
import io.sunboard.publication.app.CorrectPublication;
import io.sunboard.publication.graphql.ContentInput.FigureInput;
import io.sunboard.publication.graphql.ContentInput.SourceInput;
import io.sunboard.publication.graphql.ContentInput.TableInput;
import io.sunboard.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The schema's {@code CorrectPublicationInput}. */
record CorrectInput(
    String publication,
    String reason,
    String title,
    @Nullable List<Section> sections,
    @Nullable List<FigureInput> figures,
    @Nullable List<TableInput> tables,
    @Nullable List<SourceInput> sources,
    @Nullable String basis,
    @Nullable String next,
    @Nullable LocalDate day,
    @Nullable List<Mention> salient,
    @Nullable List<Statement> statements,
    @Nullable List<Annex> annexes,
    @Nullable Signature signature,
    @Nullable List<Absence> absentParts,
    int expectedRevision,
    String idempotencyKey)
    implements ContentInput {

  private static final int LONGEST_TITLE = 120;

  /** What is wrong with its texts, each with its place. */
  List<Refusal> faults() {
    List<Refusal> faults = new ArrayList<>(DraftTexts.faults(this));
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      faults.add(Refusal.at("title", "TEXT_LENGTH", 1, LONGEST_TITLE));
    }
    if (idempotencyKey.length() < 8 || idempotencyKey.length() > 64) {
      faults.add(Refusal.at("idempotencyKey", "TEXT_LENGTH", 8, 64));
    }
    return faults;
  }

  CorrectPublication.Command command(UUID id) {
    return new CorrectPublication.Command(
        id, reason, title, content(), expectedRevision, idempotencyKey);
  }
}
