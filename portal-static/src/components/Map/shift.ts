import type { Place } from './place.ts';

/** How the coordinates of a tile service lie: as measured (WGS-84, CGCS2000), or shifted as GCJ-02 prescribes. */
export type Shift = 'none' | 'gcj02';

/** Krasovsky's ellipsoid, on which GCJ-02 counts: half the long axis in metres, and the square of the eccentricity. */
const axis = 6_378_245;
const eccentricity = 0.006693421622965943;

const { PI, abs, cos, sin, sqrt } = Math;

/** Outside this box around China nothing is shifted. */
const abroad = ({ latitude, longitude }: Place) =>
  longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271;

const waves = (a: number) => (20 * sin(6 * a * PI) + 20 * sin(2 * a * PI)) * (2 / 3);

function northward(x: number, y: number): number {
  const plain = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x));
  const mid = (20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * (2 / 3);
  const long = (160 * sin((y / 12) * PI) + 320 * sin((y * PI) / 30)) * (2 / 3);
  return plain + waves(x) + mid + long;
}

function eastward(x: number, y: number): number {
  const plain = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x));
  const mid = (20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * (2 / 3);
  const long = (150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * (2 / 3);
  return plain + waves(x) + mid + long;
}

/** A measured place as maps in GCJ-02 draw it; CGCS2000 counts as WGS-84, from which it differs by less than a metre. */
export function toGcj02(place: Place): Place {
  if (abroad(place)) return place;
  const { latitude, longitude } = place;
  const [x, y] = [longitude - 105, latitude - 35];
  const angle = (latitude / 180) * PI;
  const curve = 1 - eccentricity * sin(angle) ** 2;
  const north = (northward(x, y) * 180) / (((axis * (1 - eccentricity)) / (curve * sqrt(curve))) * PI);
  const east = (eastward(x, y) * 180) / ((axis / sqrt(curve)) * cos(angle) * PI);
  return { latitude: latitude + north, longitude: longitude + east };
}

/** The measured place that GCJ-02 draws there, to less than a centimetre. */
export function fromGcj02(place: Place): Place {
  if (abroad(place)) return place;
  let guess = place;
  for (let round = 0; round < 6; round++) {
    const shifted = toGcj02(guess);
    guess = {
      latitude: guess.latitude + place.latitude - shifted.latitude,
      longitude: guess.longitude + place.longitude - shifted.longitude,
    };
  }
  return guess;
}

/** A measured place as these tiles draw it. */
export const toTiles = (place: Place, shift: Shift): Place => (shift === 'gcj02' ? toGcj02(place) : place);

/** The measured place that these tiles draw there. */
export const fromTiles = (place: Place, shift: Shift): Place =>
  shift === 'gcj02' ? fromGcj02(place) : place;
