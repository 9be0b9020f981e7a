package io.sunboard.scheme;

import io.sunboard.calendar.TimeLimit;
import io.sunboard.scheme.HonourRules.ListRule;
import io.sunboard.scheme.SchemeDocument.ChannelEntry;
import io.sunboard.scheme.SchemeDocument.DeadlinesEntry;
import io.sunboard.scheme.SchemeDocument.GradeEntry;
import io.sunboard.scheme.SchemeDocument.GroupEntry;
import io.sunboard.scheme.SchemeDocument.IncentiveEntry;
import io.sunboard.scheme.SchemeDocument.IndicatorEntry;
import io.sunboard.scheme.SchemeDocument.ListEntry;
import io.sunboard.scheme.SchemeDocument.ListsEntry;
import io.sunboard.scheme.SchemeDocument.Origin;
import io.sunboard.scheme.SchemeDocument.PartEntry;
import io.sunboard.scheme.SchemeDocument.RateEntry;
import io.sunboard.scheme.SchemeDocument.RoundingEntry;
import io.sunboard.scheme.SchemeDocument.RulesEntry;
import io.sunboard.scheme.SchemeDocument.StandardEntry;
import io.sunboard.scheme.SchemeDocument.Wording;
import io.sunboard.shared.Source;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.Ladder;
import io.sunboard.ticket.LadderDocument;
import io.sunboard.ticket.LadderDocument.LimitEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document of a scheme, with nothing left to be understood: what a scheme does not say stands
 * in it as it was read. It reads as that scheme again.
 */
public final class SchemeWriting {

  private SchemeWriting() {}

  /** All of it. */
  public static SchemeDocument document(Scheme scheme) {
    Ladder ladder = scheme.ladder();
    return document(scheme, scheme.groups(), ladder == null ? null : LadderDocument.of(ladder));
  }

  /** What one group is ranked by: no other group, and no ladder. */
  public static SchemeDocument document(Scheme scheme, Scheme.Group group) {
    return document(scheme, List.of(group), null);
  }

  private static SchemeDocument document(
      Scheme scheme, List<Scheme.Group> groups, @Nullable LadderDocument ladder) {
    UnitCode owner = scheme.owner();
    Rhythm rhythm = scheme.rhythm();
    return new SchemeDocument(
        scheme.code(),
        wording(scheme.name()),
        owner == null ? null : owner.value(),
        scheme.inForceFrom().toString(),
        origin(scheme.source()),
        groups.stream().map(SchemeWriting::group).toList(),
        scheme.channels().stream().map(SchemeWriting::channel).toList(),
        scheme.indicators().stream().map(SchemeWriting::indicator).toList(),
        rounding(scheme.rounding()),
        scheme.tieBreaks(),
        scheme.grades().stream()
            .map(each -> new GradeEntry(each.code(), wording(each.name()), each.from()))
            .toList(),
        new ListsEntry(list(scheme.honours().red()), list(scheme.honours().black())),
        deadlines(scheme.deadlines()),
        rhythm == null ? null : rhythm.name(),
        scheme.incentives().stream()
            .map(each ->
                new IncentiveEntry(
                    each.rank(), each.rankFromLast(), each.amount(), wording(each.text())))
            .toList(),
        scheme.sharing().name(),
        ladder);
  }

  private static Wording wording(Text text) {
    return new Wording(text.zh(), text.en());
  }

  private static @Nullable Origin origin(@Nullable Source source) {
    return source == null
        ? null
        : new Origin(source.title(), source.url() == null ? null : source.url().toString());
  }

  private static GroupEntry group(Scheme.Group group) {
    return new GroupEntry(
        group.code(),
        wording(group.name()),
        group.units().stream().map(UnitCode::value).toList(),
        group.shows().name());
  }

  private static ChannelEntry channel(Scheme.Channel channel) {
    return new ChannelEntry(
        channel.code(),
        wording(channel.name()),
        channel.kind().name(),
        channel.weight(),
        channel.parts().stream()
            .map(part -> new PartEntry(part.code(), wording(part.name()), part.weight()))
            .toList(),
        rules(channel.rules()));
  }

  private static @Nullable RulesEntry rules(ChannelRules rules) {
    return switch (rules) {
      case ChannelRules.Inspection(var method, var indicators, var sample) ->
          new RulesEntry(method.name(), indicators, sample, null, null, null, null, null, null);
      case ChannelRules.Cross(int trim, int marks) ->
          new RulesEntry(null, null, null, trim, marks, null, null, null, null);
      case ChannelRules.Disposal(var rates) ->
          new RulesEntry(
              null,
              null,
              null,
              null,
              null,
              rates.stream()
                  .map(each -> new RateEntry(each.rate().name(), each.weight(), each.complement()))
                  .toList(),
              null,
              null,
              null);
      case ChannelRules.Survey(var lowest, var highest, int sample) ->
          new RulesEntry(null, null, sample, null, null, null, lowest, highest, null);
      case ChannelRules.Attainment(int most) ->
          new RulesEntry(null, null, null, null, null, null, null, null, most);
      case ChannelRules.Imported() -> null;
    };
  }

  private static IndicatorEntry indicator(Indicator indicator) {
    return new IndicatorEntry(
        indicator.code(),
        wording(indicator.name()),
        indicator.cap(),
        indicator.standards().stream()
            .map(each ->
                new StandardEntry(each.code(), wording(each.name()), each.points(), each.cap()))
            .toList());
  }

  private static RoundingEntry rounding(Rounding rounding) {
    return new RoundingEntry(
        rounding.places(),
        rounding.mode().name(),
        rounding.orderBy().name(),
        rounding.quotientPlaces());
  }

  private static @Nullable ListEntry list(@Nullable ListRule rule) {
    return rule == null ? null : new ListEntry(rule.count(), rule.threshold());
  }

  private static DeadlinesEntry deadlines(Deadlines deadlines) {
    return new DeadlinesEntry(
        limit(deadlines.collect()),
        limit(deadlines.compute()),
        limit(deadlines.appeal()),
        limit(deadlines.decide()),
        limit(deadlines.approve()),
        limit(deadlines.release()));
  }

  private static @Nullable LimitEntry limit(@Nullable TimeLimit limit) {
    return limit == null ? null : new LimitEntry(limit.amount(), limit.unit().name());
  }
}
