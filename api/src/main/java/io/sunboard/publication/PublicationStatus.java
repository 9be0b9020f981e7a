package io.sunboard.publication;

/** How far a publication has come; each step but the last needs the one before. */
public enum PublicationStatus {
  /** 拟稿. */
  DRAFTED,
  /** 核稿. */
  CHECKED,
  /** 签发. */
  SIGNED,
  /** 已发布. */
  RELEASED,
  /** 已撤回: of what was released a tombstone stays; what was signed never goes out. */
  WITHDRAWN
}
