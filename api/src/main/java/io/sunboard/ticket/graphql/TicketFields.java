package io.sunboard.ticket.graphql;

import graphql.schema.idl.RuntimeWiring;
import io.sunboard.platform.graphql.Fields;
import io.sunboard.ticket.Ticket;
import io.sunboard.ticket.TicketNumber;
import io.sunboard.ticket.app.TicketNotices;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields of tickets that are read off the ticket at once. */
@Component
class TicketFields implements RuntimeWiringConfigurer {

  private final TicketNotices notices;

  TicketFields(TicketNotices notices) {
    this.notices = notices;
  }

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Ticket",
        type ->
            type.dataFetcher("id", Fields.id(Ticket.class, Ticket::id))
                .dataFetcher("number", Fields.of(Ticket.class, TicketFields::number))
                .dataFetcher("notice", Fields.of(Ticket.class, this::notice)));
  }

  private static @Nullable String number(Ticket ticket) {
    TicketNumber number = ticket.number();
    return number == null ? null : number.toString();
  }

  private @Nullable String notice(Ticket ticket) {
    TicketNumber number = ticket.number();
    return number == null ? null : notices.address(number);
  }
}
