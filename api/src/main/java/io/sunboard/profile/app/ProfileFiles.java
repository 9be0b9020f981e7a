package io.sunboard.profile.app;

import io.sunboard.profile.Catalogue;
import io.sunboard.profile.CityProfile;
import io.sunboard.profile.CityUnits;
import io.sunboard.profile.PublishedRound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The profiles that come with the product: folders of {@code profiles/} on the class path. */
@Component
class ProfileFiles {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * Whether there is such a profile; names with other than letters, digits and hyphens are none.
   */
  boolean exists(String profile) {
    return profile.matches("[a-z][a-z0-9-]{0,31}") && resource(profile, "profile.yaml").exists();
  }

  CityProfile profile(String profile) {
    return read(profile, "profile.yaml", CityProfile.class);
  }

  CityUnits units(String profile) {
    return read(profile, "city.yaml", CityUnits.class);
  }

  byte[] scheme(String profile, String name) {
    return bytes(profile, "schemes/" + name + ".yaml");
  }

  PublishedRound round(String profile, String name) {
    return read(profile, "rounds/" + name + ".yaml", PublishedRound.class);
  }

  /** A table of {@code rounds/}. */
  byte[] scores(String profile, String name) {
    return bytes(profile, "rounds/" + name + ".csv");
  }

  /** A catalogue that comes with the product, for whichever city. */
  Catalogue catalogue(String name) {
    return YAML.readValue(
        bytes(new ClassPathResource("catalogue/" + name + ".yaml")), Catalogue.class);
  }

  /** The city's content areas; none when it names none. */
  Catalogue.Areas contentAreas(String profile) {
    return resource(profile, "areas.yaml").exists()
        ? read(profile, "areas.yaml", Catalogue.Areas.class)
        : new Catalogue.Areas(List.of());
  }

  boolean has(String profile, String part) {
    return resource(profile, part).exists();
  }

  /** A file that a {@link ProfilePart} reads. */
  byte[] part(String profile, String part) {
    return bytes(profile, part);
  }

  private static <T> T read(String profile, String path, Class<T> type) {
    return YAML.readValue(bytes(profile, path), type);
  }

  private static byte[] bytes(String profile, String path) {
    return bytes(resource(profile, path));
  }

  private static byte[] bytes(ClassPathResource file) {
    try (InputStream in = file.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static ClassPathResource resource(String profile, String path) {
    return new ClassPathResource("profiles/" + profile + "/" + path);
  }
}
