package io.sunboard.searchindex;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing as it can be found. Texts are plain, never markup; control and private-use characters
 * are dropped and full-width letters and digits become ordinary ones when they are indexed.
 *
 * @param id unique within its kind, 1 to {@value #MAX_ID} visible characters
 * @param version the row's version, 0 or more: of two documents with the same kind and id the one
 *     with the higher version stays, in whatever order they arrive
 * @param title Chinese, shown whole with every hit
 * @param titleEn English, may be empty
 * @param body passages in order, each a sentence or a row of a table; only the first {@value
 *     #MAX_BODY} characters altogether are indexed
 * @param names exact codes, numbers and spellings ({@code XN-CB}, {@code 咸城管通〔2023〕6号}, those of
 *     {@link PeriodSpelling#spellings}); found whole, whatever their case, and by their words
 * @param date the day that newest-first goes by; null puts the document after all dated ones of the
 *     same score
 * @param tombstone true for a thing that nobody may find any more
 * @param facts what filters, facets and distances go by
 */
public record SearchDocument(
    DocumentKind kind,
    String id,
    long version,
    String title,
    String titleEn,
    List<String> body,
    List<String> names,
    @Nullable LocalDate date,
    boolean tombstone,
    Facts facts) {

  /** Longest id: with its kind it stays under Elasticsearch's 512 bytes, whatever the script. */
  public static final int MAX_ID = 120;

  /** How many characters of the body are indexed. */
  public static final int MAX_BODY = 200_000;

  public SearchDocument {
    if (id.isEmpty() || id.length() > MAX_ID || !id.equals(Texts.normalise(id))) {
      throw new IllegalArgumentException(
          "A document's id has 1 to " + MAX_ID + " visible characters in their normal form");
    }
    if (version < 0) {
      throw new IllegalArgumentException("A document's version is never negative: " + version);
    }
    body = List.copyOf(body);
    names = List.copyOf(names);
  }

  /** A document that is its texts and nothing else. */
  public SearchDocument(
      DocumentKind kind,
      String id,
      long version,
      String title,
      String titleEn,
      List<String> body,
      List<String> names,
      @Nullable LocalDate date,
      boolean tombstone) {
    this(kind, id, version, title, titleEn, body, names, date, tombstone, Facts.none());
  }

  /** The same, found by other readers. */
  public SearchDocument withScopes(Set<String> scopes) {
    return new SearchDocument(
        kind, id, version, title, titleEn, body, names, date, tombstone, facts.withScopes(scopes));
  }

  /**
   * A document that takes a thing out of the search. It stays in the index, because Elasticsearch
   * forgets the version of a deleted document after a minute and a late write would revive it.
   */
  public static SearchDocument tombstone(DocumentKind kind, String id, long version) {
    return new SearchDocument(kind, id, version, "", "", List.of(), List.of(), null, true);
  }

  /** Kind and id in one string, unique in an index. */
  String key() {
    return kind + ":" + id;
  }
}
