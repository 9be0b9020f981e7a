package io.sunboard.sample.app;

import io.sunboard.sample.SampleYear;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The sample years that come with the cities' profiles: {@code profiles/<city>/sample.yaml}. */
public final class SampleFiles {

  private SampleFiles() {}

  public static boolean exists(String profile) {
    return profile.matches("[a-z][a-z0-9-]{0,31}") && file(profile).exists();
  }

  public static SampleYear read(String profile) {
    YAMLMapper yaml =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (InputStream in = file(profile).getInputStream()) {
      return yaml.readValue(in, SampleYear.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ClassPathResource file(String profile) {
    return new ClassPathResource("profiles/" + profile + "/sample.yaml");
  }
}
