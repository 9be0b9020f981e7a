package io.sunboard.publication.app;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.app.ExposureReader;
import io.sunboard.exposure.app.ExposureReader.Sight;
import io.sunboard.publication.Audience;
import io.sunboard.publication.NoticeParts.Mention;
import io.sunboard.publication.Publication;
import io.sunboard.shared.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The exposures that a publication names. */
@Component
class Mentions {

  private final ExposureReader exposures;

  Mentions(ExposureReader exposures) {
    this.exposures = exposures;
  }

  /** Those that there are not at all. */
  Mono<List<Refusal>> unknown(List<Mention> mentions) {
    return missing(mentions, Sight.OFFICE, "UNKNOWN_EXPOSURE");
  }

  /** What a public one names and everybody may not read yet. */
  Mono<List<Refusal>> unreleased(Publication publication) {
    return publication.audience() == Audience.PUBLIC
        ? missing(
            publication.content().notice().salient(), Sight.EVERYBODY, "EXPOSURE_NOT_RELEASED")
        : Mono.just(List.of());
  }

  private Mono<List<Refusal>> missing(List<Mention> mentions, Sight sight, String code) {
    if (mentions.isEmpty()) {
      return Mono.just(List.of());
    }
    Set<String> numbers = mentions.stream().map(Mention::exposure).collect(Collectors.toSet());
    return exposures
        .byNumbers(numbers, sight)
        .map(Exposure::number)
        .collect(Collectors.toSet())
        .map(known ->
            mentions.stream()
                .map(Mention::exposure)
                .filter(number -> !known.contains(number))
                .map(number -> Refusal.at("salient", code, number))
                .toList());
  }
}
