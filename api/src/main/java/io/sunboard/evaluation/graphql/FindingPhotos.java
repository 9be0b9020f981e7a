package io.sunboard.evaluation.graphql;

import io.sunboard.evaluation.Finding;
import io.sunboard.media.Photo;
import io.sunboard.media.PhotoVariant;
import io.sunboard.media.app.PhotoAddresses;
import io.sunboard.media.app.Photos;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Photos of findings, as staff see them: one statement, however many findings. */
@Controller
class FindingPhotos {

  record FindingPhoto(UUID id, String url, String thumb) {}

  private final Photos photos;
  private final PhotoAddresses addresses;

  FindingPhotos(Photos photos, PhotoAddresses addresses) {
    this.photos = photos;
    this.addresses = addresses;
  }

  @BatchMapping(typeName = "Finding", field = "photos")
  Mono<Map<Finding, List<FindingPhoto>>> photos(List<Finding> of) {
    return photos
        .describe(of.stream().flatMap(finding -> finding.photos().stream()).distinct().toList())
        .map(known -> {
          Map<Finding, List<FindingPhoto>> byFinding = new HashMap<>();
          for (Finding finding : of) {
            byFinding.put(
                finding,
                finding.photos().stream()
                    .flatMap(id -> Stream.ofNullable(known.get(id)))
                    .map(this::shown)
                    .toList());
          }
          return byFinding;
        });
  }

  private FindingPhoto shown(Photo photo) {
    return new FindingPhoto(
        photo.id(),
        addresses.signed(photo.id(), PhotoVariant.LARGE).toString(),
        addresses.signed(photo.id(), PhotoVariant.THUMB).toString());
  }
}
