package io.sunboard.services;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where the servers are and how to sign in to them.
 *
 * @param keycloakIssuer the address of the realm, as browsers reach it and tokens name it
 * @param services which of them were started; the addresses of the others lead nowhere
 */
public record Endpoints(
    String databaseHost,
    int databasePort,
    String databaseName,
    String databaseUsername,
    String databasePassword,
    URI elasticsearch,
    URI keycloakIssuer,
    URI s3,
    String s3Region,
    String s3Bucket,
    String s3AccessKey,
    String s3SecretKey,
    Set<Service> services) {

  /** Of the sample realm's client {@code sunboard-accounts}: for this machine only. */
  public static final String ACCOUNTS_SECRET = "for-development-known-to-everybody";

  public Endpoints {
    services = Set.copyOf(services);
  }

  /** The addresses on these ports, with the sample names and passwords of local servers. */
  public static Endpoints of(Ports ports, Set<Service> services) {
    return new Endpoints(
        "127.0.0.1",
        ports.postgres(),
        "sunboard",
        "sunboard",
        "sunboard",
        URI.create("http://127.0.0.1:" + ports.elasticsearch()),
        // "localhost": browsers take Keycloak's Secure cookies over plain HTTP from that name only.
        URI.create("http://localhost:" + ports.keycloak() + "/realms/sunboard"),
        URI.create("http://127.0.0.1:" + ports.s3()),
        "us-east-1",
        "sunboard",
        "sunboard",
        "sunboard-secret",
        services);
  }

  /** The API's configuration properties for those servers that were started, in a stable order. */
  public Map<String, String> asProperties() {
    Map<String, String> properties = new LinkedHashMap<>();
    if (services.contains(Service.POSTGRES)) {
      properties.put("sunboard.database.host", databaseHost);
      properties.put("sunboard.database.port", Integer.toString(databasePort));
      properties.put("sunboard.database.name", databaseName);
      properties.put("sunboard.database.username", databaseUsername);
      properties.put("sunboard.database.password", databasePassword);
    }
    if (services.contains(Service.ELASTICSEARCH)) {
      properties.put("sunboard.elasticsearch.url", elasticsearch.toString());
    }
    if (services.contains(Service.KEYCLOAK)) {
      properties.put("sunboard.keycloak.issuer", keycloakIssuer.toString());
      properties.put("sunboard.accounts.secret", ACCOUNTS_SECRET);
    }
    if (services.contains(Service.S3)) {
      properties.put("sunboard.s3.endpoint", s3.toString());
      properties.put("sunboard.s3.region", s3Region);
      properties.put("sunboard.s3.bucket", s3Bucket);
      properties.put("sunboard.s3.access-key", s3AccessKey);
      properties.put("sunboard.s3.secret-key", s3SecretKey);
    }
    return properties;
  }
}
