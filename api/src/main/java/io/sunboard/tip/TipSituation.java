package io.sunboard.tip;

import io.sunboard.calendar.WorkCalendar;
import java.time.Instant;

/** What a decision needs to know besides the tip. */
public record TipSituation(Instant now, WorkCalendar calendar, TipRules rules) {}
