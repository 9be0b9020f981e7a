package io.sunboard.evaluation.app;

import io.sunboard.evaluation.Fraction;
import io.sunboard.evaluation.app.RoundAccess.Opened;
import io.sunboard.scheme.ChannelKind;
import io.sunboard.scheme.RateKind;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.UnitCode;
import io.sunboard.statistics.Figures;
import io.sunboard.statistics.Rate;
import io.sunboard.statistics.app.UnitFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The rates of the problem ledger for the units of a round, as they are in the moment when the
 * collecting ends: what becomes of the problems afterwards does not change the round.
 */
@Component
class DisposalRates {

  private final UnitFigures figures;
  private final RoundInputs inputs;
  private final ZoneId zone;

  DisposalRates(UnitFigures figures, RoundInputs inputs, ZoneId zone) {
    this.figures = figures;
    this.inputs = inputs;
    this.zone = zone;
  }

  /**
   * Takes them down for each channel that scores them; nothing where none does. A correction keeps
   * what was taken down for the round that it corrects.
   */
  Mono<Void> freeze(Opened opened, Instant now) {
    List<String> channels =
        opened.scheme().channels().stream()
            .filter(channel -> channel.kind() == ChannelKind.DISPOSAL)
            .map(Scheme.Channel::code)
            .toList();
    if (channels.isEmpty() || opened.round().edition().corrects() != null) {
      return Mono.empty();
    }
    Set<UnitCode> units = ChannelFiles.compared(opened.round(), opened.scheme());
    LocalDate today = now.atZone(zone).toLocalDate();
    return figures
        .of(units, opened.round().period(), opened.round().sample(), today)
        .map(found -> rates(units, found))
        .flatMap(rates ->
            Flux.fromIterable(channels)
                .concatMap(channel -> inputs.replaceRates(opened.round().id(), channel, rates))
                .then());
  }

  private static Map<UnitCode, Map<RateKind, Fraction>> rates(
      Set<UnitCode> units, Map<UnitCode, Figures> figures) {
    Map<UnitCode, Map<RateKind, Fraction>> rates = new HashMap<>();
    for (UnitCode unit : units) {
      rates.put(unit, rates(figures.getOrDefault(unit, Figures.NONE)));
    }
    return rates;
  }

  /** Of tips the shares of answers alone count, never how many there are. */
  private static Map<RateKind, Fraction> rates(Figures figures) {
    Map<RateKind, Fraction> rates = new EnumMap<>(RateKind.class);
    rates.put(RateKind.DISPOSAL, fraction(figures.disposal()));
    rates.put(RateKind.IN_TIME_DISPOSAL, fraction(figures.inTimeDisposal()));
    rates.put(RateKind.CLOSING, fraction(figures.closing()));
    rates.put(RateKind.IN_TIME_CLOSING, fraction(figures.inTimeClosing()));
    rates.put(RateKind.REWORK, fraction(figures.rework()));
    rates.put(RateKind.OVERDUE, fraction(figures.overdue()));
    rates.put(RateKind.EXTENSION, fraction(figures.extension()));
    rates.put(RateKind.CONTESTED, fraction(figures.contested()));
    rates.put(RateKind.SATISFACTION, fraction(figures.satisfaction()));
    rates.put(RateKind.RESPONSE, fraction(figures.response()));
    rates.put(RateKind.RESOLUTION, fraction(figures.resolution()));
    return rates;
  }

  /** A contest may be upheld in a month with fewer closings: a rate is never more than all. */
  private static Fraction fraction(Rate rate) {
    return new Fraction(Math.min(rate.numerator(), rate.denominator()), rate.denominator());
  }
}
