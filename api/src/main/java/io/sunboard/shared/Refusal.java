package io.sunboard.shared;

import java.util.List;

/**
 * Why something that was asked for is not done, although the request was well formed.
 *
 * @param code for programs, in capitals; the message for people is {@code refusal.<code>}
 * @param field path of the input's field at fault, below {@code input}; empty when it concerns the
 *     whole
 * @param arguments what the message tells: the value found, the values that would be right
 */
public record Refusal(String code, List<String> field, List<Object> arguments) {

  public Refusal {
    field = List.copyOf(field);
    arguments = List.copyOf(arguments);
  }

  public static Refusal of(String code, Object... arguments) {
    return new Refusal(code, List.of(), List.of(arguments));
  }

  /** At a field, with dots between the steps: {@code unrankedReasons.0.unit}. */
  public static Refusal at(String field, String code, Object... arguments) {
    return new Refusal(code, List.of(field.split("\\.", -1)), List.of(arguments));
  }
}
