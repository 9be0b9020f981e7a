/** A rectangle of a photo, in shares (0 to 1) of its width and height, from the upper left corner. */
export interface MaskBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The corner that is dragged: north or south, west or east. */
export const corners = ['nw', 'ne', 'sw', 'se'] as const;
export type Corner = (typeof corners)[number];

/** No side of a box is smaller than this share. */
export const smallest = 0.01;

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
/** To a ten-thousandth, rounded down where it must not leave the photo. */
const neat = (value: number) => Math.round(value * 10_000) / 10_000;

/** The same box, pushed into the photo where it does not lie in it. */
export function inPhoto({ x, y, width, height }: MaskBox): MaskBox {
  const w = neat(within(width, smallest, 1));
  const h = neat(within(height, smallest, 1));
  return { x: neat(within(x, 0, 1 - w)), y: neat(within(y, 0, 1 - h)), width: w, height: h };
}

/** The box between two spots; what lies outside the photo is cut off. */
export function between(a: Spot, b: Spot): MaskBox {
  const [left, right] = [within(Math.min(a.x, b.x), 0, 1), within(Math.max(a.x, b.x), 0, 1)];
  const [top, bottom] = [within(Math.min(a.y, b.y), 0, 1), within(Math.max(a.y, b.y), 0, 1)];
  return inPhoto({ x: left, y: top, width: right - left, height: bottom - top });
}

export function moved(box: MaskBox, dx: number, dy: number): MaskBox {
  return inPhoto({ ...box, x: box.x + dx, y: box.y + dy });
}

/** Wider and higher at its right and lower side. */
export function grown(box: MaskBox, dx: number, dy: number): MaskBox {
  return inPhoto({
    ...box,
    width: within(box.width + dx, smallest, 1 - box.x),
    height: within(box.height + dy, smallest, 1 - box.y),
  });
}

export function cornerOf(box: MaskBox, corner: Corner): Spot {
  return {
    x: corner.endsWith('w') ? box.x : box.x + box.width,
    y: corner.startsWith('n') ? box.y : box.y + box.height,
  };
}

const opposite: Record<Corner, Corner> = { nw: 'se', ne: 'sw', sw: 'ne', se: 'nw' };

/** The box after one of its corners was dragged to a spot; the opposite one stays. */
export function dragged(box: MaskBox, corner: Corner, to: Spot): MaskBox {
  return between(cornerOf(box, opposite[corner]), to);
}

/** What the arrow keys do, in steps of a share: they move, and with Shift they resize. */
export function byKey(box: MaskBox, key: string, resize: boolean, step: number): MaskBox | undefined {
  const dx = key === 'ArrowRight' ? step : key === 'ArrowLeft' ? -step : 0;
  const dy = key === 'ArrowDown' ? step : key === 'ArrowUp' ? -step : 0;
  if (dx === 0 && dy === 0) return undefined;
  return resize ? grown(box, dx, dy) : moved(box, dx, dy);
}

/** Where the next box appears: in the middle, each a little beside the one before. */
export function fresh(count: number): MaskBox {
  const shift = (count % 6) * 0.04;
  return inPhoto({ x: 0.35 + shift, y: 0.35 + shift, width: 0.25, height: 0.2 });
}

export const percent = (share: number): number => Math.round(share * 100);
