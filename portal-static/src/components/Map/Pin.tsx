import { useRef } from 'preact/hooks';
import type { Spot } from './mercator.ts';
import type { Place } from './place.ts';
import { inFigures, t } from './words.ts';

/** How far an arrow key moves the pin, in pixels; with Shift one. */
const stride = 10;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Props {
  readonly spot: Spot;
  readonly place: Place;
  /** Where it was moved to, in pixels of the map. */
  readonly onMove: (to: Spot) => void;
}

/** The point that is being chosen: dragged, or moved with the arrow keys. */
export function Pin({ spot, place, onMove }: Props) {
  const held = useRef<Spot | undefined>(undefined);
  const key = (event: KeyboardEvent) => {
    const [right, down] = arrows[event.key] ?? [0, 0];
    if (right === 0 && down === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.shiftKey ? 1 : stride;
    onMove({ x: spot.x + right * step, y: spot.y + down * step });
  };
  return (
    <button
      type="button"
      class="map-pin"
      style={{ transform: `translate(${spot.x.toFixed(1)}px, ${spot.y.toFixed(1)}px)` }}
      aria-label={t('pick.pin', { place: inFigures(place) })}
      onKeyDown={key}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { x: event.clientX - spot.x, y: event.clientY - spot.y };
      }}
      onPointerMove={(event) => {
        const from = held.current;
        if (from) onMove({ x: event.clientX - from.x, y: event.clientY - from.y });
      }}
      onPointerUp={() => {
        held.current = undefined;
      }}
      onPointerCancel={() => {
        held.current = undefined;
      }}
    >
      <svg viewBox="0 0 28 38" aria-hidden="true">
        <path d="M14 1.5a12.5 12.5 0 0 1 12.5 12.5C26.5 23 14 36.5 14 36.5S1.5 23 1.5 14A12.5 12.5 0 0 1 14 1.5Z" />
        <circle cx="14" cy="14" r="4.5" />
      </svg>
    </button>
  );
}
