package io.sunboard.services;

import java.util.Locale;

/** The servers that can be started. */
public enum Service {
  POSTGRES("PostgreSQL"),
  ELASTICSEARCH("Elasticsearch"),
  KEYCLOAK("Keycloak"),
  S3("S3 store");

  private final String title;

  Service(String title) {
    this.title = title;
  }

  /** The name that people know it by. */
  public String title() {
    return title;
  }

  /** The name of its folder, its log and its pid file. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
