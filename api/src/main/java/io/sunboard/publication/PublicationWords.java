package io.sunboard.publication;

import io.sunboard.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that somebody wrote in a publication, for whoever checks it. */
public final class PublicationWords {

  private PublicationWords() {}

  /** Title, passages, labels, remarks and statements. */
  public static List<String> of(String title, PublicationContent content) {
    List<@Nullable String> words = new ArrayList<>(List.of(title));
    content
        .sections()
        .forEach(section -> {
          words.add(section.heading());
          words.add(section.text());
        });
    content.figures().forEach(figure -> text(words, figure.label()));
    content
        .tables()
        .forEach(table -> {
          text(words, table.title());
          text(words, table.note());
          table.rows().forEach(row -> text(words, row.label()));
        });
    notice(words, content.notice());
    return words.stream().filter(Objects::nonNull).toList();
  }

  private static void notice(List<@Nullable String> words, NoticeParts parts) {
    words.add(parts.basis());
    words.add(parts.next());
    parts.salient().forEach(each -> words.add(each.remark()));
    parts.statements().forEach(each -> words.add(each.text()));
    parts.annexes().forEach(each -> words.add(each.title()));
  }

  private static void text(List<@Nullable String> words, @Nullable Text text) {
    if (text != null) {
      words.add(text.zh());
      words.add(text.en());
    }
  }
}
