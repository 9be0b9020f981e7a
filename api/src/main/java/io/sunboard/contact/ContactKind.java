package io.sunboard.contact;

/** By what a citizen wants to be reached. */
public enum ContactKind {
  /** 电话: digits, in the mainland or anywhere. */
  PHONE,
  /** 电子邮件. */
  EMAIL,
  /** 其他: WeChat 微信, QQ, a postal address, as the citizen wrote it. */
  OTHER
}
