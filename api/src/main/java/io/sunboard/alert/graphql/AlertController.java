package io.sunboard.alert.graphql;

import io.sunboard.alert.Alert;
import io.sunboard.alert.AlertFilter;
import io.sunboard.alert.AlertTopic;
import io.sunboard.alert.Delivery;
import io.sunboard.alert.app.AlertLog;
import io.sunboard.alert.app.AlertSettings;
import io.sunboard.alert.app.ManageAlerts;
import io.sunboard.alert.app.ManageAlerts.Made;
import io.sunboard.alert.app.ManageAlerts.Wish;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.platform.throttle.Network;
import io.sunboard.platform.throttle.Share;
import io.sunboard.platform.throttle.Shares;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Alerts, for whoever has their token. */
@Controller
class AlertController {

  record Area(double south, double west, double north, double east) {}

  record Near(double latitude, double longitude, double radius) {}

  record CreateInput(
      List<AlertTopic> topics,
      @Nullable String unit,
      @Nullable String category,
      @Nullable String exposure,
      @Nullable Area area,
      @Nullable Near near,
      @Nullable String webhook,
      @Nullable String email,
      @Nullable Language language,
      @Nullable String challenge) {}

  record DeleteInput(String manageToken) {}

  record CreatePayload(
      @Nullable Alert alert,
      @Nullable String manageToken,
      @Nullable String secret,
      List<UserError> userErrors) {}

  record DeletePayload(boolean deleted, List<UserError> userErrors) {}

  private final ManageAlerts alerts;
  private final AlertLog log;
  private final Payloads payloads;
  private final Shares<Network> shares;

  AlertController(ManageAlerts alerts, AlertLog log, Payloads payloads, AlertSettings settings) {
    this.alerts = alerts;
    this.log = log;
    this.payloads = payloads;
    this.shares =
        new Shares<>("TOO_MANY_NEW_ALERTS", new Share(settings.perNetwork(), settings.period()));
  }

  @QueryMapping
  Mono<Alert> alert(@Argument String manageToken) {
    return alerts.byToken(manageToken);
  }

  @QueryMapping
  Mono<Connection<Delivery>> alertDeliveries(
      @Argument String manageToken,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after) {
    PageRequest page = PageRequest.of(first, after, 1);
    return log.page(manageToken, position(page), page.size())
        .map(found -> Connection.of(found, each -> Cursor.of(each.position())));
  }

  private static @Nullable Long position(PageRequest page) {
    String key = page.key(0);
    if (key == null) {
      return null;
    }
    try {
      return Long.parseLong(key);
    } catch (NumberFormatException malformed) {
      throw new InvalidArgumentException("ILLEGAL_CURSOR", "after");
    }
  }

  @MutationMapping
  Mono<CreatePayload> createAlert(@Argument CreateInput input, Locale locale, Network network) {
    shares.take(network);
    return alerts
        .create(wish(input, locale))
        .map(decision -> payloads.of(decision, locale, AlertController::payload));
  }

  private static CreatePayload payload(@Nullable Made made, List<UserError> errors) {
    return made == null
        ? new CreatePayload(null, null, null, errors)
        : new CreatePayload(made.alert(), made.token(), made.secret(), errors);
  }

  private static Wish wish(CreateInput input, Locale locale) {
    Area area = input.area();
    Near near = input.near();
    Language asked = input.language();
    return new Wish(
        new AlertFilter(
            Set.copyOf(input.topics()),
            input.unit(),
            input.category(),
            input.exposure(),
            area == null
                ? null
                : new AlertFilter.Box(area.south(), area.west(), area.north(), area.east()),
            near == null
                ? null
                : new AlertFilter.Circle(near.latitude(), near.longitude(), near.radius())),
        input.webhook(),
        input.email(),
        asked != null ? asked : locale.getLanguage().equals("en") ? Language.EN : Language.ZH,
        input.challenge());
  }

  @MutationMapping
  Mono<DeletePayload> deleteAlert(@Argument DeleteInput input, Locale locale) {
    return alerts
        .delete(input.manageToken())
        .map(decision ->
            payloads.of(
                decision, locale, (gone, errors) -> new DeletePayload(gone != null, errors)));
  }
}
