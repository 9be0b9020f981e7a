package io.sunboard.shared;

/** What a cadre's account may do in cases: the client roles of {@code sunboard-api} in Keycloak. */
public enum StaffRole {
  /** 承办. */
  HANDLER,
  /** 督导. */
  SUPERVISOR,
  /** 测评. */
  EVALUATOR,
  /** 发布. */
  PUBLISHER,
  /** 领导. */
  LEADER
}
