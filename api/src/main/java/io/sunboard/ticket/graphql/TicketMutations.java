package io.sunboard.ticket.graphql;

import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.ticket.Ticket;
import io.sunboard.ticket.app.TicketCommands;
import io.sunboard.ticket.app.TicketReader;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What people do with tickets. */
@Controller
class TicketMutations {

  record SignTicketInput(String ticket, int expectedRevision) {}

  record AcknowledgeTicketInput(String ticket, int expectedRevision) {}

  record RevokeTicketInput(String ticket, String reason, int expectedRevision) {}

  record TicketPayload(@Nullable Ticket ticket, List<UserError> userErrors) {}

  /** Nobody's id: what is unknown is refused where it is decided. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final TicketCommands commands;
  private final TicketReader tickets;
  private final Payloads payloads;

  TicketMutations(TicketCommands commands, TicketReader tickets, Payloads payloads) {
    this.commands = commands;
    this.tickets = tickets;
    this.payloads = payloads;
  }

  @MutationMapping
  Mono<TicketPayload> signTicket(@Argument SignTicketInput input, Actor actor, Locale locale) {
    return answer(input.ticket(), id -> commands.sign(id, input.expectedRevision(), actor), locale);
  }

  @MutationMapping
  Mono<TicketPayload> acknowledgeTicket(
      @Argument AcknowledgeTicketInput input, Actor actor, Locale locale) {
    return answer(
        input.ticket(), id -> commands.acknowledge(id, input.expectedRevision(), actor), locale);
  }

  @MutationMapping
  Mono<TicketPayload> revokeTicket(@Argument RevokeTicketInput input, Actor actor, Locale locale) {
    return answer(
        input.ticket(),
        id -> commands.revoke(id, input.reason(), input.expectedRevision(), actor),
        locale);
  }

  private Mono<TicketPayload> answer(
      String reference, Function<UUID, Mono<Decision<Ticket>>> command, Locale locale) {
    return Mono.justOrEmpty(GlobalId.uuid("Ticket", reference))
        .switchIfEmpty(Mono.defer(() -> tickets.byNumber(reference).map(Ticket::id)))
        .defaultIfEmpty(NOBODY)
        .flatMap(command)
        .map(decision -> payloads.of(decision, locale, TicketPayload::new));
  }
}
