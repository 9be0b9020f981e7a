package io.sunboard.tip;

import io.sunboard.calendar.TimeLimit;
import java.time.Duration;

/**
 * What a city has decided about tips.
 *
 * @param contestWindow how long after a closing it can be contested, and its rating changed
 * @param contestLimit within which a contest is decided
 */
public record TipRules(Duration contestWindow, TimeLimit contestLimit) {}
