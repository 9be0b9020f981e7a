import { metresAPixel, type Size, unproject, type View } from './mercator.ts';
import { decimals, grid, scaleBar } from './scale.ts';
import { inWords } from './words.ts';

interface Props {
  readonly view: View;
  readonly size: Size;
  /** Circles within which the points lie, in pixels. */
  readonly circles: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly r: number;
  }[];
  /** Whether meridians and parallels are drawn: not above a base map. */
  readonly lines: boolean;
}

const compass = (degree: number, places: number, [plus, minus]: readonly [string, string]) =>
  `${Math.abs(degree).toFixed(places)}°${degree < 0 ? minus : plus}`;

/** Meridians, parallels and scale, and how exactly the points are told. Nothing in it can be pressed. */
export function Grid({ view, size, circles, lines }: Props) {
  const { step, meridians, parallels } = grid(view, size);
  const places = decimals(step);
  const bar = scaleBar(metresAPixel(unproject(view).latitude, view.zoom), Math.min(120, size.width / 3));
  const foot = size.height - 14;
  return (
    <svg class="map-drawing" width={size.width} height={size.height} aria-hidden="true">
      {lines && (
        <>
          <path
            class="map-grid"
            d={[
              ...meridians.map(({ at }) => `M${at.toFixed(1)} 0V${size.height}`),
              ...parallels.map(({ at }) => `M0 ${at.toFixed(1)}H${size.width}`),
            ].join('')}
          />
          {meridians.map(({ degree, at }) => (
            <text key={degree} class="map-degree" x={at + 4} y={size.height - 34}>
              {compass(degree, places, ['E', 'W'])}
            </text>
          ))}
          {parallels
            .filter(({ at }) => at > 16 && at < size.height - 48)
            .map(({ degree, at }) => (
              <text key={degree} class="map-degree" x="6" y={at - 4}>
                {compass(degree, places, ['N', 'S'])}
              </text>
            ))}
        </>
      )}
      {circles.map(({ id, x, y, r }) => (
        <circle key={id} class="map-circle" cx={x} cy={y} r={r} />
      ))}
      <path class="map-scale" d={`M10 ${foot - 5}v5h${bar.pixels.toFixed(1)}v-5`} />
      <text class="map-degree map-scale-words" x={bar.pixels + 18} y={foot + 1}>
        {inWords(bar.metres)}
      </text>
    </svg>
  );
}
