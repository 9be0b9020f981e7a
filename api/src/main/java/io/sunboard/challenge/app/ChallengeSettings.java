package io.sunboard.challenge.app;

import io.sunboard.challenge.Difficulty;
import io.sunboard.platform.throttle.Share;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a tip has to bring, and how repeats are damped.
 *
 * @param required whether a tip needs a solved challenge; for load tests it may be off
 * @param key signs challenges: any long secret, the same on all nodes; empty: for one node only
 * @param life how long a challenge can be redeemed
 * @param numbers numbers to be tried while it is quiet, half of them on average
 * @param busy tips a minute on a node from which on challenges get harder
 * @param hardest how many times harder at most
 * @param challenges how many challenges a network may ask for in {@code period}
 * @param alike how many reports that are all alike are taken in {@code alikeFor}; the rest is told
 *     to wait
 * @param alikeFor how long a report is remembered as what others repeat
 * @param tidied how often what is out of date is deleted; zero leaves it to other nodes
 */
@ConfigurationProperties("sunboard.challenge")
public record ChallengeSettings(
    @DefaultValue("true") boolean required,
    @DefaultValue("") String key,
    @DefaultValue("20m") Duration life,
    @DefaultValue("100000") long numbers,
    @DefaultValue("60") int busy,
    @DefaultValue("10") int hardest,
    @DefaultValue("300") int challenges,
    @DefaultValue("10m") Duration period,
    @DefaultValue("20") int alike,
    @DefaultValue("1h") Duration alikeFor,
    @DefaultValue("5m") Duration tidied) {

  Difficulty difficulty() {
    return new Difficulty(numbers, busy, hardest);
  }

  public Share share() {
    return new Share(challenges, period);
  }
}
