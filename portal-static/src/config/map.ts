import type { Shift } from '../components/Map/shift.ts';

/** Which base map lies below the points, and where it begins. Without tiles there is a grid in its place. */
export interface MapConfig {
  /** Address of a raster tile with {z}, {x} and {y}. */
  readonly tiles?: string;
  /** The same for a second layer above it, such as names. */
  readonly labels?: string;
  /** Who made the base map; always shown with it. */
  readonly attribution?: string;
  /** 审图号, always shown with it. */
  readonly approval?: string;
  /** How the coordinates of the tiles lie. */
  readonly shift: Shift;
  /** The closest zoom for which there are tiles. */
  readonly maxZoom: number;
  /** What is in view where there is no point to show. */
  readonly start?: { readonly latitude: number; readonly longitude: number; readonly zoom: number };
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const number = (value: unknown): number =>
  text(value) || typeof value === 'number' ? Number(value) : Number.NaN;

/** An address of tiles that can be used: of this host, or http(s), with a place for zoom, column and row. */
function template(value: unknown): string | undefined {
  const address = text(value);
  const whole = ['{z}', '{x}', '{y}'].every((part) => address.includes(part));
  return whole && /^(https?:\/\/|\.{0,2}\/)/.test(address) ? address : undefined;
}

/** Takes what is usable of `map` in a `config.json`; undefined where nothing is. */
export function readMap(json: unknown): MapConfig | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const raw = json as Record<string, unknown>;
  const tiles = template(raw.tiles);
  const labels = tiles && template(raw.labels);
  const [latitude, longitude] = [number(raw.latitude), number(raw.longitude)];
  const onGlobe = Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180;
  const zoom = number(raw.zoom);
  if (!tiles && !onGlobe) return undefined;
  const maxZoom = number(raw.maxZoom);
  return {
    shift: tiles && raw.shift === 'gcj02' ? 'gcj02' : 'none',
    maxZoom: maxZoom >= 2 && maxZoom <= 22 ? maxZoom : 18,
    ...(tiles ? { tiles } : {}),
    ...(labels ? { labels } : {}),
    ...(tiles && text(raw.attribution) ? { attribution: text(raw.attribution) } : {}),
    ...(tiles && text(raw.approval) ? { approval: text(raw.approval) } : {}),
    ...(onGlobe ? { start: { latitude, longitude, zoom: zoom >= 2 && zoom <= 19 ? zoom : 11 } } : {}),
  };
}
