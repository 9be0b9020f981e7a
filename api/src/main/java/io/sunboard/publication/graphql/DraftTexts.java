package io.sunboard.publication.graphql;

import io.sunboard.publication.NoticeParts.Absence;
import io.sunboard.publication.NoticeParts.Annex;
import io.sunboard.publication.NoticeParts.Mention;
import io.sunboard.publication.NoticeParts.Signature;
import io.sunboard.publication.NoticeParts.Statement;
import io.sunboard.publication.PublicationContent.Section;
import io.sunboard.publication.graphql.ContentInput.FigureInput;
import io.sunboard.publication.graphql.ContentInput.RowInput;
import io.sunboard.publication.graphql.ContentInput.SourceInput;
import io.sunboard.publication.graphql.ContentInput.TableInput;
import io.sunboard.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the texts and counts of a content, each with its place. */
final class DraftTexts {

  private static final int CODE = 48;
  private static final int LABEL = 120;
  private static final int TITLE = 200;
  private static final int PASSAGE = 10_000;

  private final List<Refusal> faults = new ArrayList<>();

  private DraftTexts() {}

  static List<Refusal> faults(ContentInput input) {
    DraftTexts texts = new DraftTexts();
    texts.each("sections", input.sections(), texts::section);
    texts.each("figures", input.figures(), texts::figure);
    texts.each("tables", input.tables(), texts::table);
    texts.each("sources", input.sources(), texts::source);
    texts.optional("basis", input.basis(), PASSAGE);
    texts.optional("next", input.next(), PASSAGE);
    texts.each("salient", input.salient(), texts::mention);
    texts.each("statements", input.statements(), texts::statement);
    texts.each("annexes", input.annexes(), texts::annex);
    texts.each("absentParts", input.absentParts(), texts::absence);
    Signature signature = input.signature();
    if (signature != null) {
      texts.required("signature.office", signature.office(), LABEL);
    }
    return List.copyOf(texts.faults);
  }

  private void section(String place, Section section) {
    required(place + ".heading", section.heading(), LABEL);
    required(place + ".text", section.text(), PASSAGE);
  }

  private void figure(String place, FigureInput figure) {
    required(place + ".code", figure.code(), CODE);
    required(place + ".label", figure.label(), LABEL);
    optional(place + ".labelEn", figure.labelEn(), LABEL);
    required(place + ".unit", figure.unit(), CODE);
    optional(place + ".unitEn", figure.unitEn(), CODE);
  }

  private void table(String place, TableInput table) {
    required(place + ".code", table.code(), CODE);
    required(place + ".title", table.title(), TITLE);
    optional(place + ".titleEn", table.titleEn(), TITLE);
    optional(place + ".note", table.note(), PASSAGE);
    optional(place + ".noteEn", table.noteEn(), PASSAGE);
    each(place + ".rows", table.rows(), this::row);
  }

  private void row(String place, RowInput row) {
    required(place + ".label", row.label(), LABEL);
    optional(place + ".labelEn", row.labelEn(), LABEL);
    if (row.count() < 0) {
      faults.add(Refusal.at(place + ".count", "NUMBER_OUT_OF_RANGE", 0, Integer.MAX_VALUE));
    }
  }

  private void mention(String place, Mention mention) {
    required(place + ".exposure", mention.exposure(), CODE);
    optional(place + ".remark", mention.remark(), PASSAGE);
  }

  private void statement(String place, Statement statement) {
    required(place + ".unit", statement.unit(), CODE);
    required(place + ".text", statement.text(), PASSAGE);
  }

  private void annex(String place, Annex annex) {
    required(place + ".title", annex.title(), TITLE);
  }

  private void absence(String place, Absence absence) {
    required(place + ".reason", absence.reason(), TITLE);
  }

  private void source(String place, SourceInput source) {
    required(place + ".title", source.title(), TITLE);
  }

  private void optional(String place, @Nullable String text, int longest) {
    if (text != null) {
      required(place, text, longest);
    }
  }

  private void required(String place, String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      faults.add(Refusal.at(place, "TEXT_LENGTH", 1, longest));
    }
  }

  private <E> void each(String place, @Nullable List<E> entries, Check<E> check) {
    for (int i = 0; entries != null && i < entries.size(); i++) {
      check.check(place + "." + i, entries.get(i));
    }
  }

  @FunctionalInterface
  private interface Check<E> {
    void check(String place, E entry);
  }
}
