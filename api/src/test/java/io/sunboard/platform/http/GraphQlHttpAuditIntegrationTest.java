package io.sunboard.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Sunboard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The audits of the GraphQL-over-HTTP specification, by the npm package {@code graphql-http}. */
class GraphQlHttpAuditIntegrationTest {

  private static final Path SOURCE = Path.of("src/test/graphql-http");
  private static final Path FOLDER = Path.of("target/graphql-http");

  @Test
  void passesEveryMustAndShould() throws Exception {
    Files.createDirectories(FOLDER);
    for (String file : List.of("package.json", "package-lock.json", ".npmrc", "audit.mjs")) {
      Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    run("npm", "ci", "--no-audit", "--no-fund");
    String counts = run("node", "audit.mjs", Sunboard.url() + "/graphql");
    System.out.println("graphql-http audit\n" + counts);
    assertThat(counts).contains("MUST: ", "SHOULD: ");
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(output).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }
}
