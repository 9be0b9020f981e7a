interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const radius = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres between two points on the ground; undefined where one of them is not known. */
export function distance(a: Point | null, b: Point | null): number | undefined {
  if (!a || !b) return undefined;
  const half =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * radius * Math.asin(Math.sqrt(half));
}

/** A distance for people: to ten metres, from a kilometre on to a tenth of one. */
export function inMetres(metres: number): { readonly unit: 'm' | 'km'; readonly n: string } {
  return metres < 995
    ? { unit: 'm', n: String(Math.round(metres / 10) * 10) }
    : { unit: 'km', n: (metres / 1000).toFixed(1) };
}

/** How far apart two instants are: minutes, hours or days, whichever says it best. */
export function apart(
  a: string,
  b: string,
): { readonly unit: 'minutes' | 'hours' | 'days'; readonly n: number } {
  const minutes = Math.abs(Date.parse(a) - Date.parse(b)) / 60_000;
  if (minutes < 90) return { unit: 'minutes', n: Math.round(minutes) };
  return minutes < 2880
    ? { unit: 'hours', n: Math.round(minutes / 60) }
    : { unit: 'days', n: Math.round(minutes / 1440) };
}
