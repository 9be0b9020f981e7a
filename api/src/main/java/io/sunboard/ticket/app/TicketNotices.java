package io.sunboard.ticket.app;

import io.sunboard.media.PhotoVariant;
import io.sunboard.media.app.PhotoAddresses;
import io.sunboard.media.app.SignedAddresses;
import io.sunboard.problem.Hand;
import io.sunboard.problem.Problem;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.Ticket;
import io.sunboard.ticket.TicketNumber;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Tickets in force as notices 整改通知书, for those who may see their problems. */
@Service
public class TicketNotices {

  /**
   * What stands in a notice.
   *
   * @param issuer name of the unit in whose name it is written
   * @param photos addresses of those that the problem was filed with, good for a while
   */
  public record Notice(
      Ticket ticket,
      Problem problem,
      String issuer,
      String addressee,
      List<String> copies,
      List<String> photos) {
    public Notice {
      copies = List.copyOf(copies);
      photos = List.copyOf(photos);
    }
  }

  /** Whoever got the address could see the problem then, and needs to show no more. */
  private static final Hand BEARER =
      new Hand("bearer of an address", Set.of(StaffRole.LEADER), null, null, null);

  private final TicketReader tickets;
  private final ProblemLedger ledger;
  private final ProblemReader problems;
  private final UnitReader units;
  private final SignedAddresses addresses;
  private final PhotoAddresses photos;

  TicketNotices(
      TicketReader tickets,
      ProblemLedger ledger,
      ProblemReader problems,
      UnitReader units,
      SignedAddresses addresses,
      PhotoAddresses photos) {
    this.tickets = tickets;
    this.ledger = ledger;
    this.problems = problems;
    this.units = units;
    this.addresses = addresses;
    this.photos = photos;
  }

  /** Where a browser finds the notice, with nothing but the address, for a while. */
  public String address(TicketNumber number) {
    return addresses.signed(path(number.toString()));
  }

  private static String path(String number) {
    return "/notices/tickets/" + URLEncoder.encode(number, StandardCharsets.UTF_8);
  }

  /**
   * The notice of that number, for whoever holds its address, or may see its problem; empty when
   * there is none.
   *
   * @param expires of the address; null when there is none
   * @param signature of the address; null when there is none
   */
  public Mono<Notice> byNumber(
      String number, @Nullable String expires, @Nullable String signature, Actor actor) {
    if (addresses.verifies(path(number), expires, signature)) {
      return notice(number, Mono.just(BEARER));
    }
    actor.requireAny(StaffRole.values());
    return notice(number, ledger.hand(actor));
  }

  private Mono<Notice> notice(String number, Mono<Hand> reader) {
    return tickets
        .byNumber(number)
        .flatMap(ticket ->
            reader
                .flatMap(hand -> problems.byIds(List.of(ticket.problem()), hand).next())
                .flatMap(found -> named(ticket, found.problem())));
  }

  private Mono<Notice> named(Ticket ticket, Problem problem) {
    Set<UnitCode> codes = new HashSet<>(ticket.copies());
    codes.add(ticket.issuer());
    codes.add(ticket.addressee());
    return units
        .byCodes(codes)
        .collectMap(Unit::code, unit -> unit.name().zh())
        .map(names ->
            new Notice(
                ticket,
                problem,
                names.getOrDefault(ticket.issuer(), ticket.issuer().value()),
                names.getOrDefault(ticket.addressee(), ticket.addressee().value()),
                ticket.copies().stream()
                    .map(code -> names.getOrDefault(code, code.value()))
                    .toList(),
                problem.file().photos().stream()
                    .map(photo -> photos.signed(photo, PhotoVariant.MEDIUM).toString())
                    .toList()));
  }
}
