package io.sunboard.shared;

import io.sunboard.shared.PersonalData.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses texts for the public in which personal data is found, unless staff say it is none. */
public final class PersonalCheck {

  private PersonalCheck() {}

  /**
   * A refusal for each thing that is found: PERSONAL_MOBILE and so on, with its first and last
   * place in the text, counted from 1, and how it would read masked.
   *
   * @param field the input's field, for refusals
   * @param accepted what is no personal datum though it looks like one, to the letter: the
   *     telephone of an office
   */
  public static List<Refusal> refusals(String field, String text, Collection<String> accepted) {
    Set<String> known = accepted.stream().map(String::strip).collect(Collectors.toSet());
    return PersonalData.find(text).stream()
        .filter(each -> !known.contains(text.substring(each.from(), each.to()).strip()))
        .map(each -> refusal(field, text, each))
        .toList();
  }

  private static Refusal refusal(String field, String text, Finding each) {
    return Refusal.at(
        field,
        "PERSONAL_" + each.kind().name(),
        each.from() + 1,
        each.to(),
        PersonalData.masked(text, each));
  }
}
