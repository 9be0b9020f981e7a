import type { Spot } from './mercator.ts';

/** What fingers, pointer and wheel ask of a map; all in pixels from its upper left corner. */
export interface Moves {
  readonly pan: (right: number, down: number) => void;
  readonly zoom: (by: number, at: Spot) => void;
  /** A press or a tap that moved nothing, on the map itself. */
  readonly press: (at: Spot) => void;
  /** The wheel was turned without the key that makes it zoom, so that the page scrolls. */
  readonly refused: () => void;
}

/** How far a finger may tremble and still press. */
const tremble = 6;

/**
 * Follows drags, pinches, double clicks and the wheel on an element. The wheel zooms while the map has the focus or
 * Ctrl is held; else the page scrolls. Gives back what ends it.
 */
export function gestures(element: HTMLElement, moves: () => Moves): () => void {
  const fingers = new globalThis.Map<number, Spot>();
  let dragged = false;
  const spotOf = (event: MouseEvent): Spot => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const onControl = (event: Event) =>
    event.target instanceof Element && event.target.closest('button, a') !== null;

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (fingers.size === 0) dragged = false;
    fingers.set(event.pointerId, spotOf(event));
  };

  const move = (event: PointerEvent) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = spotOf(event);
    const [other] = [...fingers].filter(([id]) => id !== event.pointerId).map(([, spot]) => spot);
    if (other) {
      dragged = true;
      const span = (spot: Spot) => Math.max(1, Math.hypot(spot.x - other.x, spot.y - other.y));
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      moves().pan((before.x - now.x) / 2, (before.y - now.y) / 2);
      moves().zoom(Math.log2(span(now) / span(before)), middle);
    } else {
      if (!dragged && Math.hypot(now.x - before.x, now.y - before.y) < tremble) return;
      if (!dragged) {
        dragged = true;
        element.setPointerCapture(event.pointerId);
      }
      moves().pan(before.x - now.x, before.y - now.y);
    }
    fingers.set(event.pointerId, now);
  };

  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return;
    if (event.type === 'pointerup' && !dragged && fingers.size === 0 && !onControl(event))
      moves().press(spotOf(event));
  };

  /** What a drag began on is not pressed by its end. */
  const click = (event: MouseEvent) => {
    if (!dragged || event.detail === 0) return;
    dragged = false;
    event.preventDefault();
    event.stopPropagation();
  };

  const doubled = (event: MouseEvent) => {
    if (!onControl(event)) moves().zoom(1, spotOf(event));
  };

  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey && !element.parentElement?.contains(document.activeElement))
      return moves().refused();
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 33);
    moves().zoom(Math.min(0.6, Math.max(-0.6, -pixels / 240)), spotOf(event));
  };

  const listeners = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', up],
    ['dblclick', doubled],
  ] as const;
  for (const [name, listener] of listeners) element.addEventListener(name, listener as EventListener);
  element.addEventListener('click', click, true);
  element.addEventListener('wheel', wheel, { passive: false });
  return () => {
    for (const [name, listener] of listeners) element.removeEventListener(name, listener as EventListener);
    element.removeEventListener('click', click, true);
    element.removeEventListener('wheel', wheel);
  };
}
