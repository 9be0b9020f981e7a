package io.sunboard.scheme.app;

import io.sunboard.shared.Period;
import io.sunboard.ticket.Ladder;
import io.sunboard.ticket.app.Ladders;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The ladder of the scheme in force in the city's month. */
@Component
class SchemeLadders implements Ladders {

  private final SchemeReader schemes;
  private final ZoneId zone;

  SchemeLadders(SchemeReader schemes, ZoneId zone) {
    this.schemes = schemes;
    this.zone = zone;
  }

  @Override
  public Mono<Ladder> inForce(Instant at) {
    Period month = Period.month(YearMonth.from(at.atZone(zone)));
    return schemes.inForce(month, List.of()).flatMap(scheme -> Mono.justOrEmpty(scheme.ladder()));
  }
}
