package io.sunboard.ranking.app;

import io.sunboard.evaluation.ChannelInput;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.SchemeDocument;
import io.sunboard.scheme.SchemeDocument.GroupEntry;
import io.sunboard.scheme.SchemeReading;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Does an export's arithmetic again, from nothing but the export. */
public final class Recomputation {

  private static final int MOST_DIFFERENCES = 10;

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * It was computed.
     *
     * @param bytes the export with the result of this computation in it
     * @param differences where the export says another thing, each with its place; empty when it is
     *     the same to the byte
     */
    record Recomputed(String group, String period, int rows, byte[] bytes, List<String> differences)
        implements Outcome {}

    /** It cannot be computed, and why. */
    record Unreadable(List<String> faults) implements Outcome {}
  }

  private Recomputation() {}

  public static Outcome of(byte[] export) {
    try {
      JsonNode tree = ExportJson.read(export);
      RankingDocument document = ExportJson.read(tree, RankingDocument.class);
      if (!RankingDocument.FORMAT.equals(document.format())) {
        return unreadable("format: " + document.format() + " is not " + RankingDocument.FORMAT);
      }
      return switch (scheme(document)) {
        case Decision.Refused<Scheme>(List<Refusal> refusals) ->
            new Outcome.Unreadable(refusals.stream().map(Recomputation::fault).toList());
        case Decision.Accepted<Scheme>(Scheme scheme) -> of(export, tree, document, scheme);
      };
    } catch (JacksonException noExport) {
      return unreadable(String.valueOf(noExport.getOriginalMessage()));
    } catch (IllegalArgumentException | NullPointerException impossible) {
      return unreadable(String.valueOf(impossible.getMessage()));
    }
  }

  private static Outcome of(byte[] export, JsonNode tree, RankingDocument document, Scheme scheme) {
    Scheme.Group group = scheme.groups().getFirst();
    Map<String, ChannelInput> inputs = new HashMap<>();
    document.inputs().forEach((channel, input) -> inputs.put(channel, input.input()));
    ExportResult result = ExportResult.of(scheme, group, inputs);
    ObjectNode again = ((ObjectNode) tree).deepCopy();
    again.set("result", ExportJson.tree(result));
    byte[] bytes = ExportJson.canonical(again);
    List<String> differences = new ArrayList<>();
    if (!Arrays.equals(bytes, export)) {
      differ("", tree, again, differences);
      if (differences.isEmpty()) {
        differences.add("the same figures, but not written as canonical JSON (RFC 8785)");
      }
    }
    return new Outcome.Recomputed(
        group.code(), document.ranking().period(), result.rows().size(), bytes, differences);
  }

  private static Decision<Scheme> scheme(RankingDocument document) {
    SchemeDocument scheme = document.scheme();
    Set<UnitCode> units =
        Stream.concat(
                Stream.ofNullable(scheme.owner()),
                Objects.requireNonNullElse(scheme.groups(), List.<GroupEntry>of()).stream()
                    .flatMap(group ->
                        Objects.requireNonNullElse(group.units(), List.<String>of()).stream()))
            .map(UnitCode::new)
            .collect(Collectors.toSet());
    return SchemeReading.read(scheme, new UUID(0, 0), document.ranking().schemeVersion(), units);
  }

  private static String fault(Refusal refusal) {
    return "scheme." + String.join(".", refusal.field()) + ": " + refusal.code();
  }

  private static Outcome unreadable(String fault) {
    return new Outcome.Unreadable(List.of(fault));
  }

  private static void differ(String place, JsonNode said, JsonNode computed, List<String> found) {
    if (found.size() >= MOST_DIFFERENCES || said.equals(computed)) {
      return;
    }
    if (said.isObject() && computed.isObject()) {
      Stream.concat(said.propertyNames().stream(), computed.propertyNames().stream())
          .distinct()
          .sorted()
          .forEach(name ->
              differ(
                  place.isEmpty() ? name : place + "." + name,
                  said.path(name),
                  computed.path(name),
                  found));
    } else if (said.isArray() && computed.isArray()) {
      for (int i = 0; i < Math.max(said.size(), computed.size()); i++) {
        differ(place + "." + i, said.path(i), computed.path(i), found);
      }
    } else {
      found.add("%s: %s in the file, %s computed".formatted(place, shown(said), shown(computed)));
    }
  }

  private static String shown(JsonNode node) {
    return node.isMissingNode() ? "nothing" : node.toString();
  }
}
