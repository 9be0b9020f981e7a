package io.sunboard.open311.web;

import io.sunboard.open311.app.Open311Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One deployment is one city: requests that name another one find nothing. */
@Component
class Jurisdictions {

  private final Open311Settings settings;

  Jurisdictions(Open311Settings settings) {
    this.settings = settings;
  }

  void require(@Nullable String given) {
    String own = settings.jurisdiction();
    if (given != null && !given.isBlank() && !own.isBlank() && !given.equals(own)) {
      throw Open311Fault.unknown("UNKNOWN_JURISDICTION", given, own);
    }
  }
}
