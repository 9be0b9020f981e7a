import { useEffect, useRef, useState } from 'preact/hooks';
import {
  between,
  byKey,
  type Corner,
  cornerOf,
  corners,
  dragged,
  type MaskBox,
  moved,
  percent,
  type Spot,
} from './boxes.ts';
import { t } from './words.ts';

interface Props {
  readonly src: string;
  readonly alt: string;
  readonly boxes: readonly MaskBox[];
  readonly selected: number | undefined;
  readonly select: (index: number | undefined) => void;
  readonly result: boolean;
  readonly drawable: boolean;
  readonly disabled: boolean;
  /** While something is dragged. */
  readonly onDrag: (boxes: readonly MaskBox[]) => void;
  /** When it is done; `from` is what stood there before. */
  readonly onChange: (boxes: readonly MaskBox[], from?: readonly MaskBox[]) => void;
  readonly onRemove: (index: number) => void;
}

/** What the pointer drags: a new box from its first corner, a box by where it was taken, or a corner. */
type Grip =
  | { readonly kind: 'draw'; readonly start: Spot }
  | { readonly kind: 'move'; readonly index: number; readonly start: Spot }
  | { readonly kind: 'corner'; readonly index: number; readonly corner: Corner };

interface Held {
  readonly grip: Grip;
  readonly from: readonly MaskBox[];
  last: readonly MaskBox[];
  far: boolean;
}

/** In pixels: the side of what takes a finger at a corner, and of the square that is drawn there. */
const touch = 32;
const knob = 12;
/** A drag that is shorter than this was a click. */
const slip = 0.012;

function after(grip: Grip, from: readonly MaskBox[], to: Spot): readonly MaskBox[] {
  if (grip.kind === 'draw') return [...from, between(grip.start, to)];
  const box = from[grip.index];
  if (!box) return from;
  const next =
    grip.kind === 'corner'
      ? dragged(box, grip.corner, to)
      : moved(box, to.x - grip.start.x, to.y - grip.start.y);
  return from.map((other, index) => (index === grip.index ? next : other));
}

/** The photo with its boxes, drawn in the pixels that it takes on the page. */
export function Stage(props: Props) {
  const { boxes, selected, select, result, drawable, disabled, onDrag, onChange, onRemove } = props;
  const photo = useRef<HTMLImageElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [failed, setFailed] = useState(false);
  const drag = useRef<Held | undefined>(undefined);

  useEffect(() => {
    const image = photo.current;
    if (!image) return;
    const measure = () => setSize({ width: image.clientWidth, height: image.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(image);
    return () => observer.disconnect();
  }, [props.src]);

  const spot = (event: PointerEvent): Spot => {
    const { left, top, width, height } = photo.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  };
  const take = (event: PointerEvent, grip: Grip) => {
    if (disabled || event.button !== 0 || (grip.kind === 'draw' && !drawable)) return;
    event.stopPropagation();
    (event.currentTarget as Element).closest('svg')?.setPointerCapture(event.pointerId);
    drag.current = { grip, from: boxes, last: boxes, far: false };
    select(grip.kind === 'draw' ? undefined : grip.index);
  };
  const pull = (event: PointerEvent) => {
    const held = drag.current;
    if (!held) return;
    const to = spot(event);
    const { grip } = held;
    if (grip.kind !== 'corner')
      held.far ||= Math.abs(to.x - grip.start.x) > slip || Math.abs(to.y - grip.start.y) > slip;
    if (grip.kind !== 'corner' && !held.far) return;
    held.last = after(grip, held.from, to);
    onDrag(held.last);
  };
  const drop = () => {
    const held = drag.current;
    drag.current = undefined;
    if (!held || held.last === held.from) return;
    if (held.grip.kind === 'draw') select(held.from.length);
    onChange(held.last, held.from);
  };
  const press = (event: KeyboardEvent, index: number, box: MaskBox) => {
    if (disabled) return;
    const remove = event.key === 'Delete' || event.key === 'Backspace';
    const next = byKey(box, event.key, event.shiftKey, event.altKey ? 0.002 : 0.01);
    if (!remove && !next) return;
    event.preventDefault();
    event.stopPropagation();
    if (remove) onRemove(index);
    else if (next) onChange(boxes.map((other, at) => (at === index ? next : other)));
  };

  const { width, height } = size;
  return (
    <div class={result ? 'mask-stage mask-shown' : 'mask-stage'}>
      <img
        ref={photo}
        class="mask-photo"
        src={props.src}
        alt={props.alt}
        draggable={false}
        onError={() => setFailed(true)}
        onLoad={() => setFailed(false)}
      />
      {failed && (
        <p class="mask-failed" role="alert">
          {t('failed')}
        </p>
      )}
      {width > 0 && !failed && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
        <svg
          class={drawable ? 'mask-boxes mask-drawable' : 'mask-boxes'}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={t('stage')}
          onPointerDown={(event) => take(event, { kind: 'draw', start: spot(event) })}
          onPointerMove={pull}
          onPointerUp={drop}
          onPointerCancel={drop}
        >
          {boxes.map((box, index) => (
            <g key={index} class={index === selected ? 'mask-box mask-selected' : 'mask-box'}>
              {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no button */}
              <rect
                data-box={index}
                x={box.x * width}
                y={box.y * height}
                width={box.width * width}
                height={box.height * height}
                tabIndex={disabled ? -1 : 0}
                role="button"
                aria-label={named(box, index)}
                onFocus={() => select(index)}
                onKeyDown={(event) => press(event, index, box)}
                onPointerDown={(event) => take(event, { kind: 'move', index, start: spot(event) })}
              />
              {index === selected &&
                !result &&
                corners.map((corner) => {
                  const { x, y } = cornerOf(box, corner);
                  return (
                    <g
                      key={corner}
                      class={`mask-corner mask-corner-${corner}`}
                      onPointerDown={(event) => take(event, { kind: 'corner', index, corner })}
                    >
                      <rect
                        class="mask-touch"
                        x={x * width - touch / 2}
                        y={y * height - touch / 2}
                        width={touch}
                        height={touch}
                      />
                      <rect
                        class="mask-knob"
                        x={x * width - knob / 2}
                        y={y * height - knob / 2}
                        width={knob}
                        height={knob}
                      />
                    </g>
                  );
                })}
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

function named(box: MaskBox, index: number): string {
  return t('box', {
    n: index + 1,
    x: percent(box.x),
    y: percent(box.y),
    w: percent(box.width),
    h: percent(box.height),
  });
}
