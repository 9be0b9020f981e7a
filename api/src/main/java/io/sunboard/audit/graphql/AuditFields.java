package io.sunboard.audit.graphql;

import graphql.schema.idl.RuntimeWiring;
import io.sunboard.audit.AuditRecord;
import io.sunboard.platform.graphql.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields of entries that are read off the entry at once. */
@Component
class AuditFields implements RuntimeWiringConfigurer {

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.type(
        "AuditEntry",
        type ->
            type.dataFetcher(
                "number", Fields.of(AuditRecord.class, entry -> Long.toString(entry.number()))));
  }
}
