package io.sunboard;

import io.sunboard.contact.app.ContactKeysetCommand;
import io.sunboard.ranking.app.RecomputeCommand;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the API, with the portal when it is on the class path; or, without starting anything, does
 * a ranking's arithmetic again ({@code recompute FILE}) or makes keys ({@code contact-keyset}).
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SunboardApplication {

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals(RecomputeCommand.NAME)) {
      System.exit(
          RecomputeCommand.run(List.of(args).subList(1, args.length), System.out, System.err));
    }
    if (args.length > 0 && args[0].equals(ContactKeysetCommand.NAME)) {
      System.exit(
          ContactKeysetCommand.run(
              List.of(args).subList(1, args.length), System::getenv, System.out, System.err));
    }
    SpringApplication.run(SunboardApplication.class, args);
  }
}
