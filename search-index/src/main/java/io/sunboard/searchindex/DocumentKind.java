package io.sunboard.searchindex;

/**
 * What a document stands for. A search passes over kinds that this version does not know, so that
 * older nodes go on working beside newer ones; removing or renaming a constant needs a rebuild.
 */
public enum DocumentKind {
  /** 责任单位. */
  UNIT,
  /** 排名. */
  RANKING,
  /** 公开发布. */
  PUBLICATION,
  /** 公示, 曝光. */
  EXPOSURE,
  /** 问题, 案件. */
  PROBLEM,
  /** 奖惩台账. */
  LEDGER_ENTRY,
  /** 群众反映. */
  TIP
}
