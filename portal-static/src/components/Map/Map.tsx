import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useConfig } from '../../config/useConfig.ts';
import { Controls } from './Controls.tsx';
import { clustered } from './cluster.ts';
import { Grid } from './Grid.tsx';
import { gestures } from './gestures.ts';
import { ClusterMark, Mark } from './Marks.tsx';
import {
  fitted,
  fromScreen,
  highestZoom,
  metresAPixel,
  project,
  type Spot,
  toScreen,
  unproject,
} from './mercator.ts';
import { Pin } from './Pin.tsx';
import { type Area, type MapPoint, type Picker, rounded } from './points.ts';
import { fromTiles, toTiles } from './shift.ts';
import { Tiles } from './Tiles.tsx';
import { useSize } from './useSize.ts';
import { useSurroundings } from './useSurroundings.ts';
import { useView } from './useView.ts';
import { inFigures, t } from './words.ts';
import './Map.css';

export type { Area, MapPoint, Picker } from './points.ts';

interface Props {
  readonly points: readonly MapPoint[];
  /** The id of the point that is looked at. */
  readonly selected?: string | undefined;
  /** Without it the points are only shown. */
  readonly onSelect?: ((id: string) => void) | undefined;
  /** Choosing a place: a press, a drag of the pin or the keyboard moves it. */
  readonly picker?: Picker | undefined;
  /** What is in view, told once a reader has moved the map. */
  readonly onMove?: ((area: Area) => void) | undefined;
  /** What it shows. */
  readonly label?: string | undefined;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-80, 0],
  ArrowRight: [80, 0],
  ArrowUp: [0, -80],
  ArrowDown: [0, 80],
};

/**
 * A map of points: on a grid, or on the base map that `config.json` names. Moved by dragging, touch and arrow keys,
 * zoomed by wheel, pinch, buttons and + −. Every point in it must also stand in a list beside it.
 */
export function PlaceMap({
  points,
  selected,
  onSelect,
  picker,
  onMove,
  label = t(picker ? 'pick' : 'map'),
}: Props) {
  const settings = useConfig();
  const map = settings?.map;
  const shift = map?.shift ?? 'none';
  const [canvas, size] = useSize();
  const frame = useRef<HTMLDivElement>(null);
  const [lost, setLost] = useState(false);
  const [hint, setHint] = useState(false);
  const help = useId();

  const spots = points.map((point) => ({ ...point, ...project(toTiles(point, shift)) }));
  const surroundings = useSurroundings(
    settings !== undefined && picker !== undefined && points.length === 0 && !map?.start,
  );
  const around = points.length > 0 ? spots : surroundings.map((place) => project(toTiles(place, shift)));
  const chosen = picker?.value && project(toTiles(picker.value, shift));
  const own = useRef<string | undefined>(undefined);
  const { view, moved, pan, zoom, show, showAll } = useView(
    chosen && !own.current ? [chosen] : around,
    size,
    map,
  );

  const placeAt = (at: Spot) =>
    size ? rounded(fromTiles(unproject(fromScreen(at, view, size)), shift)) : undefined;
  const pick = (at: Spot) => {
    const place = placeAt(at);
    if (!picker || !place) return;
    own.current = JSON.stringify(place);
    show(view);
    picker.onPick(place);
  };
  const middle: Spot = { x: (size?.width ?? 0) / 2, y: (size?.height ?? 0) / 2 };

  const acts = useRef({ pan, zoom, press: pick, refused: () => setHint(true) });
  acts.current = { pan, zoom, press: pick, refused: () => setHint(true) };
  const ready = settings !== undefined && size !== undefined;
  useEffect(() => {
    if (canvas.current && ready) return gestures(canvas.current, () => acts.current);
  }, [ready]);

  useEffect(() => {
    if (!hint) return;
    const timer = setTimeout(() => setHint(false), 2500);
    return () => clearTimeout(timer);
  }, [hint]);

  // A place that was chosen elsewhere, such as by the device's own position, is brought into view.
  const value = picker?.value && JSON.stringify(rounded(picker.value));
  useEffect(() => {
    if (chosen && own.current && own.current !== value) {
      own.current = value;
      show({ ...chosen, zoom: Math.max(view.zoom, 16) });
    }
  }, [value]);

  // So is a point that was chosen in the list.
  useEffect(() => {
    const spot = spots.find(({ id }) => id === selected);
    if (!spot || !size) return;
    const { x, y } = toScreen(spot, view, size);
    if (x < 24 || y < 24 || x > size.width - 24 || y > size.height - 60)
      show({ ...view, x: spot.x, y: spot.y });
  }, [selected]);

  useEffect(() => {
    if (!moved || !size || !onMove) return;
    const [from, to] = [placeAt({ x: 0, y: size.height }), placeAt({ x: size.width, y: 0 })];
    if (from && to)
      onMove({ south: from.latitude, west: from.longitude, north: to.latitude, east: to.longitude });
  }, [view.x, view.y, view.zoom, moved]);

  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [right, down] = arrows[event.key] ?? [0, 0];
    if (right !== 0 || down !== 0) pan(right, down);
    else if (event.key === '+' || event.key === '=') zoom(1);
    else if (event.key === '-' || event.key === '_') zoom(-1);
    else if (event.key === '0') showAll();
    else if (event.key === 'Enter' && picker && event.target === event.currentTarget) pick(middle);
    else return;
    event.preventDefault();
  };

  const open = (members: readonly Spot[], parts: boolean) => {
    if (parts && size) {
      const closer = fitted(members, size, highestZoom);
      if (closer) show({ ...closer, zoom: Math.max(closer.zoom, Math.min(highestZoom, view.zoom + 1)) });
      frame.current?.focus();
    } else {
      const ids = (members as readonly (Spot & { id: string })[]).map(({ id }) => id);
      const next = ids[(ids.indexOf(selected ?? '') + 1) % ids.length];
      if (next) onSelect?.(next);
    }
  };

  const inView = ({ x, y }: Spot) =>
    size !== undefined && x > -24 && y > -24 && x < size.width + 24 && y < size.height + 24;
  const drawn = (spot: Spot) => (size ? toScreen(spot, view, size) : spot);
  const level = Math.floor(view.zoom * 2) / 2;
  const groups = ready
    ? clustered(
        spots.filter(({ id }) => id !== selected),
        level,
      )
    : [];
  const picked = spots.find(({ id }) => id === selected);
  const circles = spots.flatMap(({ id, precision = 1, latitude, ...spot }) => {
    const r = (precision * Math.SQRT1_2) / metresAPixel(latitude, view.zoom);
    return precision > 1 && r > 7 ? [{ id, r, ...drawn(spot) }] : [];
  });
  const mark = (point: (typeof spots)[number]) => {
    const at = drawn(point);
    if (!inView(at)) return null;
    const side = at.x > middle.x ? 'left' : 'right';
    return (
      <Mark
        key={point.id}
        point={{ ...point, ...at }}
        selected={point.id === selected}
        side={side}
        onSelect={onSelect}
      />
    );
  };

  return (
    <figure class="map">
      <div
        class="map-frame"
        role="application"
        ref={frame}
        aria-label={label}
        aria-describedby={help}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys move and zoom what is in it
        tabIndex={0}
        onKeyDown={key}
      >
        <div class={picker ? 'map-canvas map-canvas-picker' : 'map-canvas'} ref={canvas}>
          {ready && (
            <>
              {map?.tiles && <Tiles map={map} view={view} size={size} onLost={() => setLost(true)} />}
              <Grid view={view} size={size} circles={circles} lines={!map?.tiles || lost} />
              {groups.map((group) => {
                const [only, ...more] = group.members;
                if (only && more.length === 0) return mark(only);
                const at = drawn(group);
                if (!inView(at)) return null;
                const parts = view.zoom < highestZoom && clustered(group.members, highestZoom).length > 1;
                return (
                  <ClusterMark
                    key={only?.id}
                    cluster={{ ...at, members: group.members }}
                    parts={parts}
                    onOpen={() => open(group.members, parts)}
                  />
                );
              })}
              {picked && mark(picked)}
              {picker && <span class="map-cross" aria-hidden="true" />}
              {picker?.value && chosen && <Pin spot={drawn(chosen)} place={picker.value} onMove={pick} />}
            </>
          )}
        </div>
        {hint && <p class="map-hint">{t('wheel')}</p>}
        <Controls onZoom={(by) => zoom(by)} onAll={showAll} />
      </div>
      <figcaption class="map-notes">
        {map?.tiles && (map.attribution || map.approval) && (
          <span class="map-credit">
            {[map.attribution, map.approval && t('approval', { number: map.approval })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
        <span id={help} class={picker ? undefined : 'visually-hidden'}>
          {picker ? t(picker.value ? 'pick.some' : 'pick.none') : t('keys')}
        </span>
        {picker && (
          <span role="status">{picker.value ? t('pick.at', { place: inFigures(picker.value) }) : ''}</span>
        )}
        {settings && !map?.tiles && <span>{t('plain')}</span>}
        {lost && <span>{t('tilesLost')}</span>}
        {points.some(({ precision = 1 }) => precision > 1) && <span>{t('circle')}</span>}
      </figcaption>
    </figure>
  );
}
