package io.sunboard.shared;

import java.util.Collection;
import java.util.List;

/**
 * Something in a text that looks like personal data, as whoever checks the text is shown it.
 *
 * @param text as it stands there
 * @param masked as it would be masked
 */
public record PersonalDataFound(PersonalData.Kind kind, String text, String masked) {

  /** All that is found in the texts, in their order, each once. */
  public static List<PersonalDataFound> in(Collection<String> texts) {
    return texts.stream()
        .flatMap(text ->
            PersonalData.find(text).stream()
                .map(each ->
                    new PersonalDataFound(
                        each.kind(),
                        text.substring(each.from(), each.to()),
                        PersonalData.masked(text, each))))
        .distinct()
        .toList();
  }
}
