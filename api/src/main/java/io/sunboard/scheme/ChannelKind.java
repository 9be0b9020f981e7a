package io.sunboard.scheme;

/** ChannelKind 评价方式: where a channel's score comes from. */
public enum ChannelKind {
  /** A third party's covert visits 第三方暗访. */
  INSPECTION,
  /** Peers mark each other 交叉考评. */
  CROSS,
  /** A rehearsal of a higher level's assessment 模拟测评. */
  MOCK,
  /** The supervisors' daily rounds 日常巡查. */
  PATROL,
  /** The rates of the problem ledger 处置率. */
  DISPOSAL,
  /** A survey among residents 民意调查. */
  POLL,
  /** An open rating 公众评议. */
  PUBLIC_REVIEW,
  /** Measured quantities against their targets 量化指标. */
  COMMITMENT,
  /** A published figure with its source. */
  IMPORTED
}
