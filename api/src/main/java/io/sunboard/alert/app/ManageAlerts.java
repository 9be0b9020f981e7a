package io.sunboard.alert.app;

import io.sunboard.alert.Alert;
import io.sunboard.alert.AlertChannel;
import io.sunboard.alert.AlertFilter;
import io.sunboard.alert.AlertMessage;
import io.sunboard.alert.AlertState;
import io.sunboard.alert.Destinations;
import io.sunboard.alert.app.AlertStore.Held;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.challenge.app.Challenges;
import io.sunboard.opendata.app.OpenDataSettings;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Language;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.app.UnitReader;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Making alerts, agreeing to them, and ending them. Nobody signs in for it. */
@Service
public class ManageAlerts {

  /**
   * What somebody asks for: one of a webhook's address and an e-mail address.
   *
   * @param challenge a solution of {@code GET /challenge}
   */
  public record Wish(
      AlertFilter filter,
      @Nullable String webhook,
      @Nullable String email,
      Language language,
      @Nullable String challenge) {}

  /**
   * What was made.
   *
   * @param token told once: whoever has it manages the alert
   * @param secret told once: what a webhook's messages are signed with; null for mail
   */
  public record Made(Alert alert, String token, @Nullable String secret) {}

  private final AlertSettings settings;
  private final OpenDataSettings openData;
  private final AlertStore store;
  private final AlertKeys keys;
  private final AlertBodies bodies;
  private final Mails mails;
  private final UnitReader units;
  private final CategoryReader categories;
  private final Challenges challenges;
  private final Clock clock;

  ManageAlerts(
      AlertSettings settings,
      OpenDataSettings openData,
      AlertStore store,
      AlertKeys keys,
      AlertBodies bodies,
      Mails mails,
      UnitReader units,
      CategoryReader categories,
      Challenges challenges,
      Clock clock) {
    this.settings = settings;
    this.openData = openData;
    this.store = store;
    this.keys = keys;
    this.bodies = bodies;
    this.mails = mails;
    this.units = units;
    this.categories = categories;
    this.challenges = challenges;
    this.clock = clock;
  }

  /** Makes an alert that waits until whoever is to get it agrees. */
  @Transactional
  public Mono<Decision<Made>> create(Wish wish) {
    List<Refusal> refusals = refusals(wish);
    if (!refusals.isEmpty()) {
      return Mono.just(Decision.refused(refusals));
    }
    String webhook = wish.webhook();
    String destination =
        webhook == null ? String.valueOf(wish.email()).toLowerCase(Locale.ROOT) : webhook;
    String hash = keys.hashOfDestination(destination);
    return unknown(wish.filter())
        .flatMap(unknown ->
            unknown.isEmpty()
                ? store
                    .count(hash)
                    .flatMap(count ->
                        count.all() >= settings.perDestination()
                                || count.unconfirmed() >= settings.unconfirmed()
                            ? Mono.just(Decision.<Made>refused(Refusal.of("TOO_MANY_ALERTS")))
                            : paid(wish.challenge(), make(wish, destination, hash)))
                : Mono.just(Decision.<Made>refused(unknown)));
  }

  /** Nothing is made without a proof of work; and it is asked for last, when all else is good. */
  private Mono<Decision<Made>> paid(@Nullable String challenge, Mono<Decision<Made>> making) {
    return challenges
        .redeem(challenge)
        .flatMap(paid ->
            paid instanceof Decision.Refused<Boolean>(var refusals)
                ? Mono.just(Decision.<Made>refused(refusals))
                : making);
  }

  private List<Refusal> refusals(Wish wish) {
    if (!settings.on()) {
      return List.of(Refusal.of("ALERTS_OFF"));
    }
    List<Refusal> refusals = new ArrayList<>();
    if (wish.filter().checked() instanceof Decision.Refused<AlertFilter>(var faults)) {
      refusals.addAll(faults);
    }
    String webhook = wish.webhook();
    String email = wish.email();
    if ((webhook == null) == (email == null)) {
      refusals.add(Refusal.of("ONE_OF_TWO", "webhook", "email"));
    } else if (webhook != null) {
      Destinations.webhook(webhook, settings.anywhere()).ifPresent(refusals::add);
    } else if (email != null) {
      Destinations.email(email).ifPresent(refusals::add);
      if (!mails.configured() || openData.url().isBlank()) {
        refusals.add(Refusal.at("email", "MAIL_OFF"));
      }
    }
    return refusals;
  }

  private Mono<List<Refusal>> unknown(AlertFilter filter) {
    String unit = filter.unit();
    String category = filter.category();
    Mono<Boolean> knowsUnit =
        unit == null
            ? Mono.just(true)
            : Mono.justOrEmpty(UnitCode.parse(unit)).flatMap(units::byCode).hasElement();
    Mono<Boolean> knowsCategory =
        category == null
            ? Mono.just(true)
            : Mono.justOrEmpty(CategoryCode.parse(category))
                .flatMap(categories::byCode)
                .hasElement();
    return knowsUnit.flatMap(unitKnown ->
        knowsCategory.map(categoryKnown -> {
          List<Refusal> refusals = new ArrayList<>();
          if (!unitKnown) {
            refusals.add(Refusal.at("unit", "UNKNOWN_UNIT", String.valueOf(unit)));
          }
          if (!categoryKnown) {
            refusals.add(Refusal.at("category", "UNKNOWN_CATEGORY", String.valueOf(category)));
          }
          return refusals;
        }));
  }

  private Mono<Decision<Made>> make(Wish wish, String destination, String hash) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boolean webhook = wish.webhook() != null;
    Alert alert =
        new Alert(
            UUID.randomUUID(),
            AlertState.PENDING,
            null,
            webhook ? AlertChannel.WEBHOOK : AlertChannel.EMAIL,
            destination,
            wish.filter(),
            wish.language(),
            now,
            null);
    String token = keys.newToken();
    Map<String, Object> data =
        webhook ? Map.of("challenge", keys.confirmation(keys.newest(), alert.id())) : Map.of();
    AlertMessage asks =
        new AlertMessage(
            UUID.randomUUID(),
            AlertMessage.VERIFICATION,
            "Alert",
            alert.id().toString(),
            now,
            bodies.of(AlertMessage.VERIFICATION, now, data));
    Made made =
        new Made(alert, token, webhook ? keys.signingSecret(keys.newest(), alert.id()) : null);
    return store
        .insert(alert, keys.hash(token), hash)
        .then(store.queue(asks, alert.id()))
        .thenReturn(Decision.accepted(made));
  }

  /** The alert that the token manages; empty for any other token. */
  public Mono<Alert> byToken(String token) {
    return store.byToken(token).map(Held::alert);
  }

  /** Ends it and deletes all that is kept of it; done when it is committed. */
  @Transactional
  public Mono<Decision<UUID>> delete(String token) {
    return store
        .byToken(token)
        .flatMap(held -> store.delete(held.alert().id()).thenReturn(held.alert().id()))
        .map(Decision::accepted)
        .defaultIfEmpty(Decision.refused(Refusal.at("manageToken", "UNKNOWN_ALERT")));
  }

  /** Agrees by what only the mail's reader knows; answers whether that was right. */
  @Transactional
  public Mono<Boolean> confirm(UUID alert, String token) {
    return store
        .byId(alert)
        .filter(held -> AlertKeys.same(keys.confirmation(held.keyId(), alert), token))
        .flatMap(_ -> store.confirm(alert, clock.instant()).thenReturn(true))
        .defaultIfEmpty(false);
  }

  /** Ends it by what stands in every mail; right as well when it has ended already. */
  @Transactional
  public Mono<Boolean> unsubscribe(UUID alert, String token) {
    return store
        .byId(alert)
        .map(held -> AlertKeys.same(keys.unsubscription(held.keyId(), alert), token))
        .defaultIfEmpty(true)
        .flatMap(right -> right ? store.delete(alert).thenReturn(true) : Mono.just(false));
  }
}
