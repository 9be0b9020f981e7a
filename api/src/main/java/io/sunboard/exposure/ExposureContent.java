package io.sunboard.exposure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor wrote for everybody to read: words, place and photos of their own, nothing
 * taken over from the problem unseen.
 *
 * @param place null when no point is shown
 */
public record ExposureContent(
    String title,
    String text,
    String address,
    @Nullable ShownPlace place,
    List<ExposurePhoto> photos) {

  public ExposureContent {
    photos = List.copyOf(photos);
  }

  public List<UUID> photoIds() {
    return photos.stream().map(ExposurePhoto::id).toList();
  }
}
