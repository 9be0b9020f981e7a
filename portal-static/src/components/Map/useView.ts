import { useRef, useState } from 'preact/hooks';
import type { MapConfig } from '../../config/map.ts';
import { fitted, panned, project, type Size, type Spot, type View, zoomed } from './mercator.ts';
import { toTiles } from './shift.ts';

/** China as a whole: what is in view where nothing says more. */
const widest: View = { ...project({ latitude: 35.5, longitude: 105 }), zoom: 3.5 };

function beginning(map: MapConfig | undefined): View {
  if (!map?.start) return widest;
  return { ...project(toTiles(map.start, map.shift)), zoom: map.start.zoom };
}

/**
 * What is in view: all points until somebody moves the map, and then what they chose. Moves that come faster than the
 * map is drawn add up.
 */
export function useView(spots: readonly Spot[], size: Size | undefined, map: MapConfig | undefined) {
  const [chosen, choose] = useState<View>();
  const whole = (size && fitted(spots, size)) ?? beginning(map);
  const view = chosen ?? whole;
  const latest = useRef(view);
  latest.current = view;
  const change = (next: View) => {
    latest.current = next;
    choose(next);
  };
  return {
    view,
    moved: chosen !== undefined,
    pan: (right: number, down: number) => change(panned(latest.current, right, down)),
    zoom: (by: number, at?: Spot) => {
      if (size) change(zoomed(latest.current, by, at ?? { x: size.width / 2, y: size.height / 2 }, size));
    },
    show: (next: View) => change(next),
    showAll: () => {
      choose(undefined);
    },
  };
}
