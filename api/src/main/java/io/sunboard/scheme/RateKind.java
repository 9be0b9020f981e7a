package io.sunboard.scheme;

/** A rate of the problem ledger, by the name that the statistics give it. */
public enum RateKind {
  /** 处置率 */
  DISPOSAL,
  /** 按期处置率 */
  IN_TIME_DISPOSAL,
  /** 结案率 */
  CLOSING,
  /** 按期结案率 */
  IN_TIME_CLOSING,
  /** 返工率 */
  REWORK,
  /** 超期未处置率 */
  OVERDUE,
  /** 延期率 */
  EXTENSION,
  /** 群众异议率 */
  CONTESTED,
  /** 满意率 */
  SATISFACTION,
  /** 响应率 */
  RESPONSE,
  /** 解决率 */
  RESOLUTION
}
