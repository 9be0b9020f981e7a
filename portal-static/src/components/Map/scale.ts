import { fromScreen, type Size, unproject, type View } from './mercator.ts';

/** A line of the grid: its degree and where it is drawn, in pixels from the left or from the top. */
export interface GridLine {
  readonly degree: number;
  readonly at: number;
}

const halves = [1, 2, 5];

/** The largest of 1, 2, 5, 10 … that is no more than this. */
export function roundBelow(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return power * (halves.filter((factor) => factor * power <= most * (1 + 1e-9)).at(-1) ?? 1);
}

/** The least of 1, 2, 5, 10 … that is no less than this. */
function roundAbove(least: number): number {
  const below = roundBelow(least);
  if (below >= least) return below;
  const lead = below / 10 ** Math.floor(Math.log10(below) + 1e-9);
  return Math.round(lead) === 2 ? below * 2.5 : below * 2;
}

/** How many decimals tell lines of this step apart. */
export const decimals = (step: number): number => Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));

function lines(from: number, to: number, step: number, place: (degree: number) => number): GridLine[] {
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  return Array.from({ length: count }, (_, index) => {
    const degree = Number(((first + index) * step).toFixed(8));
    return { degree, at: place(degree) };
  });
}

/** Meridians and parallels in view, at round degrees and at least `apart` pixels from each other. */
export function grid(view: View, size: Size, apart = 96) {
  const northWest = unproject(fromScreen({ x: 0, y: 0 }, view, size));
  const southEast = unproject(fromScreen({ x: size.width, y: size.height }, view, size));
  const [west, east] = [northWest.longitude, southEast.longitude];
  const [south, north] = [southEast.latitude, northWest.latitude];
  const step = roundAbove(((east - west) / Math.max(1, size.width)) * apart);
  const across = (degree: number) => ((degree - west) / (east - west)) * size.width;
  // Within a view as small as a city the parallels are as good as evenly spaced; at world scale they are not drawn so.
  const mercator = (degree: number) => Math.log(Math.tan(Math.PI / 4 + (degree * Math.PI) / 360));
  const [top, bottom] = [mercator(north), mercator(south)];
  const down = (degree: number) => ((top - mercator(degree)) / (top - bottom)) * size.height;
  return {
    step,
    meridians: lines(west, east, step, across),
    parallels: lines(south, north, step, down),
  };
}

/** The bar of a scale: a round number of metres and its length in pixels, at most `longest`. */
export function scaleBar(metresAPixel: number, longest = 110): { metres: number; pixels: number } {
  const metres = roundBelow(metresAPixel * longest);
  return { metres, pixels: metres / metresAPixel };
}
