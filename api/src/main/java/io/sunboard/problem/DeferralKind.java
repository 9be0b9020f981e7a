package io.sunboard.problem;

/** Why something is put off; counted apart. */
public enum DeferralKind {
  /** 缓办: season or weather. */
  SEASON,
  /** 挂账: works that take long. */
  WORKS
}
