package io.sunboard.alert;

/** What became of a message to one receiver. */
public enum DeliveryState {
  /** 待送达. */
  PENDING,
  /** 已送达. */
  DELIVERED,
  /** 已放弃: its receiver did not take it for too long. */
  GIVEN_UP,
  /** 已作废: what it told of was withdrawn before it went out. */
  SUPERSEDED
}
