package io.sunboard.local;

import io.sunboard.services.Service;

/** Every port that is listened on, the variable that changes it, and its number otherwise. */
enum Port {
  API("SUNBOARD_PORT", 8080, "the API and the portal"),
  KEYCLOAK("SUNBOARD_KEYCLOAK_PORT", 8081, "Keycloak"),
  MANAGEMENT("SUNBOARD_MANAGEMENT_PORT", 8082, "the API's management"),
  DATABASE("SUNBOARD_DATABASE_PORT", 8083, "PostgreSQL"),
  ELASTICSEARCH("SUNBOARD_ELASTICSEARCH_PORT", 8084, "Elasticsearch"),
  S3("SUNBOARD_S3_PORT", 8085, "the S3 store");

  private final String variable;
  private final int standard;
  private final String user;

  Port(String variable, int standard, String user) {
    this.variable = variable;
    this.standard = standard;
    this.user = user;
  }

  static Port of(Service service) {
    return switch (service) {
      case POSTGRES -> DATABASE;
      case ELASTICSEARCH -> ELASTICSEARCH;
      case KEYCLOAK -> KEYCLOAK;
      case S3 -> S3;
    };
  }

  String variable() {
    return variable;
  }

  int standard() {
    return standard;
  }

  /** Who listens there, for people. */
  String user() {
    return user;
  }

  /** What to say when somebody else listens there. */
  String taken(int number) {
    return "Port %d, meant for %s, is taken by another program: stop that one, or set %s to another port."
        .formatted(number, user, variable);
  }
}
