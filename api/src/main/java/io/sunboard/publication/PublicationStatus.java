package io.sunboard.publication;

/** How far a publication has come; each step needs the one before. */
public enum PublicationStatus {
  /** 拟稿. */
  DRAFTED,
  /** 核稿. */
  CHECKED,
  /** 签发. */
  SIGNED,
  /** 已发布. */
  RELEASED
}
