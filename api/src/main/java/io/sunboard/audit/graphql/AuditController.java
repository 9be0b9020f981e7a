package io.sunboard.audit.graphql;

import io.sunboard.audit.AuditFault;
import io.sunboard.audit.AuditRecord;
import io.sunboard.audit.AuditReport;
import io.sunboard.audit.AuditReport.Anchor;
import io.sunboard.audit.app.AuditReading;
import io.sunboard.audit.app.AuditStore;
import io.sunboard.audit.app.VerifyAudit;
import io.sunboard.platform.error.Messages;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.error.UserErrors;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The audit trail for those who may read it. */
@Controller
class AuditController {

  record VerifyAuditInput(@Nullable Integer from) {}

  record FaultView(String number, AuditFault.Kind kind, String message) {}

  record ReportView(
      boolean intact,
      String checked,
      String end,
      @Nullable FaultView fault,
      @Nullable String anchored,
      @Nullable Instant anchoredAt) {}

  record VerifyAuditPayload(@Nullable ReportView report, List<UserError> userErrors) {}

  private final AuditReading reading;
  private final VerifyAudit verify;
  private final Messages messages;
  private final UserErrors errors;

  AuditController(AuditReading reading, VerifyAudit verify, Messages messages, UserErrors errors) {
    this.reading = reading;
    this.verify = verify;
    this.messages = messages;
    this.errors = errors;
  }

  @QueryMapping
  Mono<Connection<AuditRecord>> auditTrail(
      @Argument AuditStore.@Nullable Filter filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Actor actor) {
    PageRequest page = PageRequest.of(first, after, 1);
    Integer before = page.number(0);
    return reading
        .page(
            filter == null ? AuditStore.Filter.ALL : filter,
            before == null ? null : before.longValue(),
            page.size(),
            actor)
        .map(found -> Connection.of(found, entry -> Cursor.of(entry.number())));
  }

  @MutationMapping
  Mono<VerifyAuditPayload> verifyAudit(
      @Argument VerifyAuditInput input, Actor actor, Locale locale) {
    int from = input.from() == null ? 1 : input.from();
    if (from < 1) {
      Refusal tooLow = Refusal.at("from", "NUMBER_OUT_OF_RANGE", 1, Integer.MAX_VALUE);
      return Mono.just(new VerifyAuditPayload(null, errors.of(List.of(tooLow), locale)));
    }
    return verify
        .run(from, actor)
        .map(report -> new VerifyAuditPayload(view(report, locale), List.of()));
  }

  private ReportView view(AuditReport report, Locale locale) {
    AuditFault fault = report.fault();
    Anchor anchor = report.anchor();
    return new ReportView(
        report.intact(),
        Long.toString(report.checked()),
        Long.toString(report.end()),
        fault == null
            ? null
            : new FaultView(
                Long.toString(fault.number()),
                fault.kind(),
                messages.of("audit." + fault.kind(), locale, fault.number())),
        anchor == null ? null : Long.toString(anchor.number()),
        anchor == null ? null : anchor.at());
  }
}
