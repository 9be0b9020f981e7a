import type { MapConfig } from '../../config/map.ts';
import { fromScreen, lowestZoom, type Size, toScreen, type View } from './mercator.ts';

interface Tile {
  readonly key: string;
  readonly address: string;
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The tiles of a layer that cover a view, and where; beyond the closest zoom that there is they are drawn larger. */
export function tilesOf(template: string, view: View, size: Size, maxZoom: number): Tile[] {
  const zoom = Math.min(maxZoom, Math.max(lowestZoom, Math.round(view.zoom)));
  const count = 2 ** zoom;
  const northWest = fromScreen({ x: 0, y: 0 }, view, size);
  const southEast = fromScreen({ x: size.width, y: size.height }, view, size);
  const cell = (spot: number) => Math.min(count - 1, Math.max(0, Math.floor(spot * count)));
  const side = 256 * 2 ** (view.zoom - zoom);
  const tiles: Tile[] = [];
  for (let row = cell(northWest.y); row <= cell(southEast.y); row++) {
    for (let column = cell(northWest.x); column <= cell(southEast.x); column++) {
      const { x, y } = toScreen({ x: column / count, y: row / count }, view, size);
      const address = template
        .replaceAll('{z}', String(zoom))
        .replaceAll('{x}', String(column))
        .replaceAll('{y}', String(row));
      tiles.push({ key: `${zoom}/${column}/${row}`, address, x, y, side });
    }
  }
  return tiles;
}

interface Props {
  readonly map: MapConfig;
  readonly view: View;
  readonly size: Size;
  readonly onLost: () => void;
}

/** The base map: pictures from the configured host, which is told which site asks, since such services check it. */
export function Tiles({ map, view, size, onLost }: Props) {
  const layers = [map.tiles, map.labels].filter((layer) => layer !== undefined);
  return (
    <div class="map-tiles">
      {layers.map((layer, level) => (
        <div key={layer}>
          {tilesOf(layer, view, size, map.maxZoom).map(({ key, address, x, y, side }) => (
            <img
              key={`${level} ${key}`}
              referrerpolicy="origin"
              alt=""
              draggable={false}
              decoding="async"
              onError={(event) => {
                event.currentTarget.classList.add('map-tile-lost');
                onLost();
              }}
              src={address}
              style={{ left: `${x}px`, top: `${y}px`, width: `${side + 0.5}px`, height: `${side + 0.5}px` }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
