package io.sunboard.open311.web;

import io.sunboard.challenge.Pass;
import io.sunboard.challenge.app.Challenges;
import io.sunboard.open311.app.SendReport;
import io.sunboard.open311.app.SendReport.Taken;
import io.sunboard.platform.Locales;
import io.sunboard.platform.error.Messages;
import io.sunboard.platform.throttle.Networks;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Language;
import io.sunboard.shared.Refusal;
import io.sunboard.tip.app.TipLimits;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code POST /open311/v2/requests.{json,xml}}, a form: a report as a tip, answered with 201 and a
 * token, and the citizen's tracking code and receipt beside it; {@code Idempotency-Key} (32
 * hexadecimal digits) makes a retry safe. {@code GET tokens/{token}.{json,xml}}: the number of what
 * came of it, empty until there is something to see.
 */
@RestController
class ReportEndpoint {

  /** What the standard calls what a tip's refusals speak of. */
  private static final Map<String, String> NAMES =
      Map.of(
          "category", "service_code",
          "text", "description",
          "address", "address_string",
          "location", "lat, long",
          "photos", "media_url",
          "contact.value", "phone, email",
          "contact.consent", "attribute[consent]",
          "idempotencyKey", "Idempotency-Key",
          "challenge", "Altcha");

  private final SendReport reports;
  private final KnownApps apps;
  private final Jurisdictions jurisdictions;
  private final Formats formats;
  private final Messages messages;
  private final Challenges challenges;
  private final Networks networks;
  private final TipLimits limits;

  ReportEndpoint(
      SendReport reports,
      KnownApps apps,
      Jurisdictions jurisdictions,
      Formats formats,
      Messages messages,
      Challenges challenges,
      Networks networks,
      TipLimits limits) {
    this.reports = reports;
    this.apps = apps;
    this.jurisdictions = jurisdictions;
    this.formats = formats;
    this.messages = messages;
    this.challenges = challenges;
    this.networks = networks;
    this.limits = limits;
  }

  @PostMapping("/open311/v2/requests.{format:json|xml}")
  Mono<ResponseEntity<byte[]>> send(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestHeader(name = "Altcha", required = false) @Nullable String solution,
      ServerWebExchange exchange) {
    MediaType type = exchange.getRequest().getHeaders().getContentType();
    if (type == null || !type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED)) {
      throw new Open311Fault(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "FORM_REQUIRED");
    }
    Locale locale = Locales.of(exchange.getRequest().getHeaders());
    Language language = locale.equals(Locale.ENGLISH) ? Language.EN : Language.ZH;
    return exchange
        .getFormData()
        .flatMap(form -> {
          jurisdictions.require(given(form, exchange, "jurisdiction_id"));
          Pass pass = pass(given(form, exchange, "api_key"), solution, exchange);
          return reports.run(ReportForm.draft(form, key, language), pass);
        })
        .map(decision ->
            switch (decision) {
              case Decision.Accepted<Taken>(Taken taken) -> taken(exchange, taken, locale);
              case Decision.Refused<Taken>(List<Refusal> refusals) ->
                  refused(exchange, refusals, locale);
            });
  }

  /** Some clients send these in the address, whatever the method. */
  private static @Nullable String given(
      MultiValueMap<String, String> form, ServerWebExchange exchange, String name) {
    String inForm = form.getFirst(name);
    return inForm != null ? inForm : exchange.getRequest().getQueryParams().getFirst(name);
  }

  private Pass pass(@Nullable String key, @Nullable String solution, ServerWebExchange exchange) {
    if (key == null || key.isBlank()) {
      if (solution == null && challenges.required()) {
        throw new Open311Fault(HttpStatus.FORBIDDEN, "KEY_OR_PROOF");
      }
      limits.report(networks.of(exchange.getRequest()));
      return Pass.solution(solution);
    }
    if (!apps.know(key)) {
      limits.report(networks.of(exchange.getRequest()));
      throw new Open311Fault(HttpStatus.FORBIDDEN, "API_KEY");
    }
    return Pass.KNOWN_APP;
  }

  private ResponseEntity<byte[]> taken(ServerWebExchange exchange, Taken taken, Locale locale) {
    Tree request =
        new Tree()
            .with("token", taken.token())
            .with("service_notice", messages.of("open311.notice", locale))
            .with("account_id", null)
            .with("tracking_code", taken.submission().trackingCode().text())
            .with("receipt", taken.submission().receipt());
    return formats.unkept(
        exchange,
        HttpStatus.CREATED,
        "service_requests",
        new Tree.Listed("request", List.of(request)));
  }

  private ResponseEntity<byte[]> refused(
      ServerWebExchange exchange, List<Refusal> refusals, Locale locale) {
    boolean unknown =
        refusals.stream().anyMatch(refusal -> refusal.code().equals("UNKNOWN_CATEGORY"));
    boolean unproven =
        refusals.stream().anyMatch(refusal -> refusal.field().equals(List.of("challenge")));
    HttpStatus status =
        unknown ? HttpStatus.NOT_FOUND : unproven ? HttpStatus.FORBIDDEN : HttpStatus.BAD_REQUEST;
    return formats.errors(
        exchange,
        status,
        refusals.stream()
            .map(refusal -> {
              String field = String.join(".", refusal.field());
              return messages.of(
                  "open311.REFUSED",
                  locale,
                  NAMES.getOrDefault(field, field),
                  messages.refusal(refusal, locale));
            })
            .toList());
  }

  @GetMapping("/open311/v2/tokens/{token}.{format:json|xml}")
  Mono<ResponseEntity<byte[]>> token(
      @PathVariable String token,
      @RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdiction,
      ServerWebExchange exchange) {
    jurisdictions.require(jurisdiction);
    return reports
        .number(token)
        .map(number ->
            formats.unkept(
                exchange,
                HttpStatus.OK,
                "service_requests",
                new Tree.Listed(
                    "request",
                    List.of(
                        new Tree()
                            .with("token", token)
                            .with("service_request_id", number.orElse(null))))))
        .switchIfEmpty(Mono.error(() -> Open311Fault.unknown("UNKNOWN_TOKEN")));
  }
}
