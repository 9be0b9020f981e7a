package io.sunboard.alert.app;

import io.sunboard.alert.Alert;
import io.sunboard.alert.AlertMessage;
import io.sunboard.alert.AlertState;
import io.sunboard.alert.Receipt;
import io.sunboard.alert.app.AlertQueue.Leased;
import io.sunboard.alert.app.Mails.Mail;
import io.sunboard.opendata.app.OpenDataSettings;
import io.sunboard.opendata.app.Publisher;
import io.sunboard.platform.error.Messages;
import io.sunboard.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes mails: one that asks for agreement, and then many messages in one. */
@Component
class AlertMails {

  private final Mails mails;
  private final AlertKeys keys;
  private final OpenDataSettings settings;
  private final Publisher publisher;
  private final Messages messages;
  private final JsonMapper json;

  AlertMails(
      Mails mails,
      AlertKeys keys,
      OpenDataSettings settings,
      Publisher publisher,
      Messages messages,
      JsonMapper json) {
    this.mails = mails;
    this.keys = keys;
    this.settings = settings;
    this.publisher = publisher;
    this.messages = messages;
    this.json = json;
  }

  Mono<Receipt> send(Leased leased) {
    return publisher.name().flatMap(city -> mails.send(mail(leased, city)));
  }

  private Mail mail(Leased leased, String city) {
    Alert alert = leased.held().alert();
    String keyId = leased.held().keyId();
    Locale locale = alert.language() == Language.EN ? Locale.ENGLISH : Locale.CHINESE;
    AlertMessage first = leased.due().getFirst();
    if (alert.state() == AlertState.PENDING) {
      String link = link("confirm", alert, keys.confirmation(keyId, alert.id()));
      return new Mail(
          first.name(),
          alert.destination(),
          messages.of("alert.confirm.subject", locale, city),
          messages.of("alert.confirm.text", locale, city, link),
          "");
    }
    List<AlertMessage> news =
        leased.due().stream()
            .filter(each -> !each.type().equals(AlertMessage.VERIFICATION))
            .toList();
    String end = link("unsubscribe", alert, keys.unsubscription(keyId, alert.id()));
    return new Mail(
        first.name(),
        alert.destination(),
        messages.of("alert.news.subject", locale, city, news.size()),
        messages.of("alert.news.text", locale, city)
            + "\n\n"
            + news.stream().map(each -> line(each, locale)).collect(Collectors.joining("\n\n"))
            + "\n\n"
            + messages.of("alert.news.end", locale, end)
            + "\n",
        end);
  }

  private String line(AlertMessage message, Locale locale) {
    JsonNode data = json.readTree(message.body()).get("data");
    String title = data.path("title").asString("");
    String number = data.path("number").asString("");
    String name = title.isEmpty() ? number : number.isEmpty() ? title : title + "（" + number + "）";
    String sample = data.path("sample").asBoolean(false) ? messages.of("alert.sample", locale) : "";
    String status = data.path("status").asString("");
    String reason = data.path("reason").asString("");
    return sample
        + messages.of("alert.type." + message.type(), locale)
        + ": "
        + name
        + (status.isEmpty() ? "" : " — " + messages.of("open311.status." + status, locale))
        + (reason.isEmpty() ? "" : " — " + reason)
        + "\n"
        + data.path("url").asString("");
  }

  private String link(String page, Alert alert, String token) {
    return settings.url() + "/alerts/" + page + "?alert=" + alert.id() + "&token=" + token;
  }
}
