package io.sunboard.profile.app;

import io.sunboard.profile.CityProfile;
import io.sunboard.profile.CityUnits;
import io.sunboard.profile.PublishedRound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

  byte[] scores(String profile, String name) {
    return bytes(profile, "rounds/" + name + ".csv");
  }

  private static <T> T read(String profile, String path, Class<T> type) {
    return YAML.readValue(bytes(profile, path), type);
  }

  private static byte[] bytes(String profile, String path) {
    try (InputStream in = resource(profile, path).getInputStream()) {
      return in.readAllBytes();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static ClassPathResource resource(String profile, String path) {
    return new ClassPathResource("profiles/" + profile + "/" + path);
  }
}
