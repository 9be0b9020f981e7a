import type { Place } from './place.ts';

/** A point of the Web-Mercator plane: 0 to 1 from the date line eastward, and from the north downward. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What of the plane is in view: the point in its middle and how large, zoom 0 showing the world in 256 pixels. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Width and height of what is drawn on, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const tileSide = 256;
export const lowestZoom = 2;
export const highestZoom = 19;
const highestLatitude = 85.0511287798;
const equator = 40_075_016.686;

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Where a place lies in the plane. */
export function project({ latitude, longitude }: Place): Spot {
  const sine = Math.sin(radians(clamp(latitude, -highestLatitude, highestLatitude)));
  return { x: longitude / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

/** Which place lies at a point of the plane. */
export function unproject({ x, y }: Spot): Place {
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return { latitude, longitude: (x - 0.5) * 360 };
}

/** How many pixels the world is wide. */
export const worldSide = (zoom: number): number => tileSide * 2 ** zoom;

/** Metres on the ground that a pixel covers at a latitude. */
export const metresAPixel = (latitude: number, zoom: number): number =>
  (equator * Math.cos(radians(latitude))) / worldSide(zoom);

/** Where a point of the plane is drawn. */
export function toScreen(spot: Spot, view: View, size: Size): Spot {
  const side = worldSide(view.zoom);
  return { x: (spot.x - view.x) * side + size.width / 2, y: (spot.y - view.y) * side + size.height / 2 };
}

/** Which point of the plane is drawn there. */
export function fromScreen(at: Spot, view: View, size: Size): Spot {
  const side = worldSide(view.zoom);
  return { x: view.x + (at.x - size.width / 2) / side, y: view.y + (at.y - size.height / 2) / side };
}

/** A view that stays on the globe. */
export function within(view: View): View {
  return { x: clamp(view.x, 0, 1), y: clamp(view.y, 0, 1), zoom: clamp(view.zoom, lowestZoom, highestZoom) };
}

/** The view moved by pixels. */
export function panned(view: View, right: number, down: number): View {
  const side = worldSide(view.zoom);
  return within({ ...view, x: view.x + right / side, y: view.y + down / side });
}

/** The view made larger or smaller, what is drawn at `at` staying where it is. */
export function zoomed(view: View, by: number, at: Spot, size: Size): View {
  const zoom = clamp(view.zoom + by, lowestZoom, highestZoom);
  const kept = fromScreen(at, view, size);
  const side = worldSide(zoom);
  return within({
    x: kept.x - (at.x - size.width / 2) / side,
    y: kept.y - (at.y - size.height / 2) / side,
    zoom,
  });
}

/** The closest view that shows all these points with room around them; of one point, its neighbourhood. */
export function fitted(spots: readonly Spot[], size: Size, closest = 16, margin = 48): View | undefined {
  if (spots.length === 0) return undefined;
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => y);
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const across = Math.max(1, size.width - 2 * margin) / Math.max(east - west, 1e-12);
  const along = Math.max(1, size.height - 2 * margin) / Math.max(south - north, 1e-12);
  const zoom = Math.min(closest, Math.log2(Math.min(across, along) / tileSide));
  return within({ x: (west + east) / 2, y: (north + south) / 2, zoom });
}
