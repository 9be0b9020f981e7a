package io.sunboard;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the API, with the portal when it is on the class path. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SunboardApplication {

  public static void main(String[] args) {
    SpringApplication.run(SunboardApplication.class, args);
  }
}
