package io.sunboard.scheme;

import io.sunboard.shared.Source;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.Ladder;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Scheme 实施方案: one year's rules, adopted and never edited.
 *
 * @param version counts the wordings of one code, from 1
 * @param owner the unit whose scheme it is, as a county ranks its townships; null for the city
 * @param inForceFrom the first month that is scored by it
 * @param indicators what inspections look at; empty where no channel is an inspection
 * @param tieBreaks codes of channels: of equal totals the one with the higher score there is first
 * @param grades from the best down
 * @param rhythm which periods its rounds cover; null where it says nothing of it
 * @param sharing what units of equal rank get
 * @param ladder which tickets are written when; null where the scheme says nothing of it
 */
public record Scheme(
    UUID id,
    String code,
    int version,
    @Nullable UnitCode owner,
    Text name,
    YearMonth inForceFrom,
    @Nullable Source source,
    List<Group> groups,
    List<Channel> channels,
    List<Indicator> indicators,
    Rounding rounding,
    List<String> tieBreaks,
    List<Grade> grades,
    HonourRules honours,
    Deadlines deadlines,
    @Nullable Rhythm rhythm,
    List<Incentive> incentives,
    Sharing sharing,
    @Nullable Ladder ladder) {

  public Scheme {
    groups = List.copyOf(groups);
    channels = List.copyOf(channels);
    indicators = List.copyOf(indicators);
    tieBreaks = List.copyOf(tieBreaks);
    grades = List.copyOf(grades);
    incentives = List.copyOf(incentives);
  }

  /** RankingGroup 考核分组: units compared with each other and with nobody else. */
  public record Group(String code, Text name, List<UnitCode> units, Shown shows) {
    public Group {
      units = List.copyOf(units);
    }
  }

  /**
   * One source of a score.
   *
   * @param weight its share; all channels' weights add up to 1
   * @param rules of the kind
   * @param parts what the channel is itself made of where its source says so; weights add up to 1
   */
  public record Channel(
      String code,
      Text name,
      ChannelKind kind,
      BigDecimal weight,
      List<Part> parts,
      ChannelRules rules) {
    public Channel {
      parts = List.copyOf(parts);
    }
  }

  /** A stated part of a channel. */
  public record Part(String code, Text name, BigDecimal weight) {}

  /**
   * What a rank brings; exactly one of the two ranks is given.
   *
   * @param amount yuan, negative when withheld; null where the scheme names none
   */
  public record Incentive(
      @Nullable Integer rank,
      @Nullable Integer rankFromLast,
      @Nullable BigDecimal amount,
      Text text) {}

  public Optional<Group> group(String code) {
    return groups.stream().filter(group -> group.code().equals(code)).findFirst();
  }

  public Optional<Channel> channel(String code) {
    return channels.stream().filter(channel -> channel.code().equals(code)).findFirst();
  }

  public Optional<Indicator> indicator(String code) {
    return indicators.stream().filter(indicator -> indicator.code().equals(code)).findFirst();
  }
}
