package io.sunboard.alert;

/** What somebody is told of. */
public enum AlertTopic {
  /** 公示问题: released, corrected, changed, withdrawn. */
  EXPOSURES,
  /** 公开发布: released, corrected, withdrawn. */
  PUBLICATIONS,
  /** 排名: released, corrected. */
  RANKINGS
}
