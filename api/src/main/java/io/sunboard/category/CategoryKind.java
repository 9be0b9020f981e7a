package io.sunboard.category;

/** The two halves of the catalogue, as GB/T 30428.2 divides it. */
public enum CategoryKind {
  /** 事件: something that people do or that happens. */
  EVENT,
  /** 部件: a thing that stands in the city and is damaged or missing. */
  COMPONENT
}
