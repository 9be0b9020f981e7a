package io.sunboard.searchindex;

/** Where a document's place has to lie. Documents without a place lie nowhere. */
public sealed interface Area {

  /**
   * Around a point.
   *
   * @param metres more than 0, at most {@value #MAX_METRES}
   */
  record Circle(Place centre, double metres) implements Area {

    /** Largest radius. */
    public static final double MAX_METRES = 1_000_000;

    public Circle {
      if (!(metres > 0 && metres <= MAX_METRES)) {
        throw new IllegalArgumentException(
            "A radius has up to " + MAX_METRES + " m, not " + metres);
      }
    }
  }

  /** Between two corners, borders included. It never crosses the 180th meridian. */
  record Box(Place southWest, Place northEast) implements Area {
    public Box {
      if (southWest.latitude() > northEast.latitude()
          || southWest.longitude() > northEast.longitude()) {
        throw new IllegalArgumentException("A box lies between its south-west and its north-east");
      }
    }
  }
}
