package io.sunboard.ticket.app;

import io.sunboard.shared.Refusal;
import io.sunboard.ticket.Ladder;
import io.sunboard.ticket.LadderDocument;
import io.sunboard.ticket.LadderDocument.RungEntry;
import io.sunboard.ticket.LadderReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The ladder for schemes that have none of their own; written as in a scheme. */
@ConfigurationProperties("sunboard.ladder")
record LadderSettings(
    @Nullable String agency, @Nullable String issuer, @Nullable List<RungEntry> rungs) {

  Ladder ladder() {
    List<Refusal> faults = new ArrayList<>();
    Ladder ladder =
        LadderReading.read(
            new LadderDocument(agency, issuer == null || issuer.isBlank() ? null : issuer, rungs),
            "sunboard.ladder",
            _ -> true,
            faults);
    if (ladder == null) {
      throw new IllegalStateException("the configured ladder has faults: " + faults);
    }
    return ladder;
  }
}
