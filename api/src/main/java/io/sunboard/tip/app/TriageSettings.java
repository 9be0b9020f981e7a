package io.sunboard.tip.app;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How staff deal with tips.
 *
 * @param answerWithin within which a citizen has to hear something: the response rate goes by it
 * @param deskEvery how often new tips are put on the desk
 */
@ConfigurationProperties("sunboard.triage")
record TriageSettings(@DefaultValue Limit answerWithin, @DefaultValue("2s") Duration deskEvery) {

  /** Two working days, unless a city has another rule. */
  record Limit(@DefaultValue("2") int amount, @DefaultValue("WORKING_DAYS") LimitUnit unit) {}

  TimeLimit answerLimit() {
    return new TimeLimit(answerWithin.amount(), answerWithin.unit());
  }
}
