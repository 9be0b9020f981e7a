package io.sunboard.audit.web;

import io.sunboard.audit.AuditFault;
import io.sunboard.audit.AuditReport;
import io.sunboard.audit.app.VerifyAudit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * {@code POST /actuator/audit} on the management port: looks through the audit trail. Answers 200
 * when it is whole and 409 when it is not, so that {@code curl -f} in a nightly job tells.
 */
@Component
@Endpoint(id = "audit")
class AuditEndpoint {

  private static final int BROKEN = 409;

  private final VerifyAudit verify;

  AuditEndpoint(VerifyAudit verify) {
    this.verify = verify;
  }

  @WriteOperation
  Mono<WebEndpointResponse<Map<String, Object>>> verify() {
    return verify
        .run(1)
        .map(report ->
            new WebEndpointResponse<>(
                body(report), report.intact() ? WebEndpointResponse.STATUS_OK : BROKEN));
  }

  private static Map<String, Object> body(AuditReport report) {
    Map<String, Object> body = new LinkedHashMap<>();
    AuditFault fault = report.fault();
    body.put("intact", report.intact());
    body.put("checked", report.checked());
    body.put("end", report.end());
    if (fault != null) {
      body.put("brokenAt", fault.number());
      body.put("kind", fault.kind().name());
    }
    return body;
  }
}
