package io.sunboard.scheme;

import io.sunboard.scheme.SchemeDocument.ChannelEntry;
import io.sunboard.scheme.SchemeDocument.GroupEntry;
import io.sunboard.scheme.SchemeDocument.IncentiveEntry;
import io.sunboard.scheme.SchemeDocument.PartEntry;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Source;
import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.Ladder;
import io.sunboard.ticket.LadderDocument;
import io.sunboard.ticket.LadderReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scheme's document and finds every fault in it, each with its place: {@code
 * channels.1.weight}.
 */
public final class SchemeReading {

  static final int MOST_RANKS = 999;

  /** In yuan: more than any city's budget. */
  private static final BigDecimal HIGHEST_AMOUNT = new BigDecimal("1000000000000");

  private final Set<UnitCode> knownUnits;
  private final FieldReading fields = new FieldReading();
  private RulesReading rules = new RulesReading(fields, Set.of());

  private SchemeReading(Set<UnitCode> knownUnits) {
    this.knownUnits = knownUnits;
  }

  /**
   * The scheme that the document describes, or what is wrong with it.
   *
   * @param knownUnits the active units; a group may name no other
   */
  public static Decision<Scheme> read(
      SchemeDocument document, UUID id, int version, Set<UnitCode> knownUnits) {
    SchemeReading reading = new SchemeReading(knownUnits);
    Scheme scheme = reading.scheme(document, id, version);
    List<Refusal> faults = reading.fields.faults();
    return faults.isEmpty() ? Decision.accepted(scheme) : Decision.refused(faults);
  }

  /** Whether a scheme, a group or a channel can be called so. */
  public static boolean isCode(String text) {
    return FieldReading.isCode(text);
  }

  private Scheme scheme(SchemeDocument document, UUID id, int version) {
    List<ChannelEntry> entries =
        FieldReading.orEmpty(
            document.channels(), new ChannelEntry(null, null, null, null, null, null));
    List<Scheme.Group> groups =
        groups(FieldReading.orEmpty(document.groups(), new GroupEntry(null, null, null, null)));
    List<Indicator> indicators = new IndicatorReading(fields).indicators(document.indicators());
    rules =
        new RulesReading(
            fields, indicators.stream().map(Indicator::code).collect(Collectors.toSet()));
    List<Scheme.Channel> channels = channels(entries);
    StandingReading standing = new StandingReading(fields);
    List<IncentiveEntry> incentives =
        FieldReading.orEmpty(document.incentives(), new IncentiveEntry(null, null, null, null));
    String sharing = Objects.requireNonNullElse(document.sharing(), Sharing.EACH.name());
    return new Scheme(
        id,
        fields.code("code", document.code()),
        version,
        owner(document.owner()),
        fields.text("name", document.name()),
        fields.month("inForceFrom", document.inForceFrom()),
        source(document),
        groups,
        channels,
        indicators,
        RoundingReading.read(fields, document.rounding()),
        standing.tieBreaks(document.tieBreaks(), entries),
        standing.grades(document.grades()),
        standing.lists(document.lists()),
        standing.deadlines(document.deadlines()),
        rhythm(document.rhythm()),
        fields.each("incentives", incentives, this::incentive),
        fields.oneOf("sharing", sharing, Sharing.values(), Sharing.EACH),
        ladder(document.ladder()));
  }

  private @Nullable UnitCode owner(@Nullable String code) {
    if (code == null) {
      return null;
    }
    UnitCode owner = UnitCode.parse(code).filter(knownUnits::contains).orElse(null);
    if (owner == null) {
      fields.fault("owner", "UNKNOWN_UNIT", code);
    }
    return owner;
  }

  private @Nullable Rhythm rhythm(@Nullable String name) {
    return name == null ? null : fields.oneOf("rhythm", name, Rhythm.values(), Rhythm.MONTHLY);
  }

  private @Nullable Ladder ladder(@Nullable LadderDocument ladder) {
    return ladder == null
        ? null
        : LadderReading.read(ladder, "ladder", knownUnits::contains, fields.faults());
  }

  private List<Scheme.Group> groups(List<GroupEntry> entries) {
    if (entries.isEmpty()) {
      fields.fault("groups", "REQUIRED");
    }
    fields.once("groups", entries, GroupEntry::code);
    return fields.each("groups", entries, this::group);
  }

  private Scheme.Group group(String place, GroupEntry entry) {
    List<UnitCode> units = new ArrayList<>();
    List<String> codes = FieldReading.orEmpty(entry.units(), "");
    if (codes.isEmpty()) {
      fields.fault(place + ".units", "REQUIRED");
    }
    fields.once(place + ".units", codes, code -> code);
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      UnitCode.parse(code)
          .filter(knownUnits::contains)
          .ifPresentOrElse(units::add, unknown(place + ".units." + i, code));
    }
    return new Scheme.Group(
        fields.code(place + ".code", entry.code()),
        fields.text(place + ".name", entry.name()),
        units,
        fields.oneOf(
            place + ".shows",
            Objects.requireNonNullElse(entry.shows(), Shown.FULL.name()),
            Shown.values(),
            Shown.FULL));
  }

  private Runnable unknown(String place, String code) {
    return () -> fields.fault(place, "UNKNOWN_UNIT", code);
  }

  private List<Scheme.Channel> channels(List<ChannelEntry> entries) {
    if (entries.isEmpty()) {
      fields.fault("channels", "REQUIRED");
    }
    fields.once("channels", entries, ChannelEntry::code);
    fields.addUpToOne("channels", entries, ChannelEntry::weight);
    return fields.each("channels", entries, this::channel);
  }

  private Scheme.Channel channel(String place, ChannelEntry entry) {
    List<PartEntry> parts = FieldReading.orEmpty(entry.parts(), new PartEntry(null, null, null));
    fields.once(place + ".parts", parts, PartEntry::code);
    fields.addUpToOne(place + ".parts", parts, PartEntry::weight);
    int before = fields.faults().size();
    ChannelKind kind =
        fields.oneOf(place + ".kind", entry.kind(), ChannelKind.values(), ChannelKind.IMPORTED);
    boolean knownKind = fields.faults().size() == before;
    return new Scheme.Channel(
        fields.code(place + ".code", entry.code()),
        fields.text(place + ".name", entry.name()),
        kind,
        fields.weight(place + ".weight", entry.weight()),
        fields.each(place + ".parts", parts, this::part),
        // Of a kind that there is not, nobody can say what its rules should be.
        knownKind ? rules.rules(place, kind, entry.rules()) : new ChannelRules.Imported());
  }

  private Scheme.Part part(String place, PartEntry entry) {
    return new Scheme.Part(
        fields.code(place + ".code", entry.code()),
        fields.text(place + ".name", entry.name()),
        fields.weight(place + ".weight", entry.weight()));
  }

  private Scheme.Incentive incentive(String place, IncentiveEntry entry) {
    Integer rank = entry.rank();
    Integer fromLast = entry.rankFromLast();
    if ((rank == null) == (fromLast == null)) {
      fields.fault(place + ".rank", "ONE_OF_TWO", "rank", "rankFromLast");
    } else if (outOfRanks(rank) || outOfRanks(fromLast)) {
      fields.fault(place + ".rank", "NUMBER_OUT_OF_RANGE", 1, MOST_RANKS);
    }
    BigDecimal amount = entry.amount();
    if (amount != null && (amount.scale() > 2 || amount.abs().compareTo(HIGHEST_AMOUNT) > 0)) {
      fields.fault(
          place + ".amount", "NUMBER_OUT_OF_RANGE", HIGHEST_AMOUNT.negate(), HIGHEST_AMOUNT);
    }
    return new Scheme.Incentive(rank, fromLast, amount, fields.text(place + ".text", entry.text()));
  }

  private static boolean outOfRanks(@Nullable Integer rank) {
    return rank != null && (rank < 1 || rank > MOST_RANKS);
  }

  private @Nullable Source source(SchemeDocument document) {
    SchemeDocument.Origin origin = document.source();
    if (origin == null) {
      return null;
    }
    String title = fields.words("source.title", origin.title(), FieldReading.LONGEST_TEXT);
    return new Source(title, fields.address("source.url", origin.url()));
  }
}
