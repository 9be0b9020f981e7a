package io.sunboard.similar.graphql;

import io.sunboard.exposure.Exposure;
import io.sunboard.platform.throttle.Network;
import io.sunboard.platform.throttle.Shares;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.similar.Report;
import io.sunboard.similar.app.Similar;
import io.sunboard.similar.app.SimilarSettings;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What is public already of what a citizen is about to report. */
@Controller
class SimilarController {

  record SimilarReportsInput(
      @Nullable String category,
      @Nullable String text,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable String address,
      @Nullable Integer first) {}

  private static final int USUAL = 5;
  private static final int MOST = 10;

  /** What is longer is compared by its beginning. */
  private static final int LONGEST_TEXT = 2_000;

  private static final int LONGEST_ADDRESS = 200;

  private final Similar similar;
  private final Shares<Network> shares;
  private final Clock clock;

  SimilarController(Similar similar, SimilarSettings settings, Clock clock) {
    this.similar = similar;
    this.shares = new Shares<>("TOO_MANY_QUESTIONS", settings.share());
    this.clock = clock;
  }

  @QueryMapping
  Mono<List<Exposure>> similarReports(@Argument SimilarReportsInput input, Network network) {
    int most = input.first() == null ? USUAL : input.first();
    if (most < 1 || most > MOST) {
      throw new InvalidArgumentException("NUMBER_OUT_OF_RANGE", "input.first", 1, MOST);
    }
    Report report = report(input);
    shares.take(network);
    return similar.exposures(report, most);
  }

  private Report report(SimilarReportsInput input) {
    Double latitude = input.latitude();
    Double longitude = input.longitude();
    if ((latitude == null) != (longitude == null)) {
      throw new InvalidArgumentException(
          "ILLEGAL_ARGUMENT", latitude == null ? "input.latitude" : "input.longitude");
    }
    if (latitude != null && !(Math.abs(latitude) <= 90)) {
      throw new InvalidArgumentException("NUMBER_OUT_OF_RANGE", "input.latitude", -90, 90);
    }
    if (longitude != null && !(Math.abs(longitude) <= 180)) {
      throw new InvalidArgumentException("NUMBER_OUT_OF_RANGE", "input.longitude", -180, 180);
    }
    String text = input.text() == null ? "" : beginning(input.text(), LONGEST_TEXT);
    String address = input.address() == null ? null : beginning(input.address(), LONGEST_ADDRESS);
    return new Report(input.category(), text, latitude, longitude, address, clock.instant());
  }

  /** Without NUL, which PostgreSQL holds nowhere. */
  private static String beginning(String text, int longest) {
    String kept = text.length() <= longest ? text : text.substring(0, longest);
    return kept.replace("\0", "");
  }
}
