import { useRef, useState } from 'preact/hooks';
import { announce } from '../Announcer/Announcer.tsx';
import { BoxList } from './BoxList.tsx';
import { fresh, type MaskBox } from './boxes.ts';
import { Stage } from './Stage.tsx';
import { t } from './words.ts';
import './PhotoMask.css';

interface Props {
  readonly src: string;
  /** What the photo shows. */
  readonly alt: string;
  readonly boxes: readonly MaskBox[];
  readonly onInput: (boxes: readonly MaskBox[]) => void;
  /** How many boxes a photo may have. */
  readonly most?: number;
  readonly disabled?: boolean;
}

/**
 * A photo on which boxes are drawn, moved, resized and deleted by mouse, finger or keyboard; each can also be typed in
 * as numbers. The boxes are the owner's to keep; what is painted over for good is up to the API.
 */
export function PhotoMask({ src, alt, boxes, onInput, most = 50, disabled = false }: Props) {
  const [selected, select] = useState<number>();
  const [result, setResult] = useState(false);
  const past = useRef<(readonly MaskBox[])[]>([]);
  const root = useRef<HTMLDivElement>(null);

  /** `from`: what stood there before a drag began; a drag is one step back, not a hundred. */
  const change = (next: readonly MaskBox[], from = boxes) => {
    past.current = [...past.current.slice(-49), from];
    onInput(next);
  };
  const focus = (index: number) =>
    requestAnimationFrame(() => root.current?.querySelector<SVGElement>(`[data-box="${index}"]`)?.focus());
  const add = () => {
    change([...boxes, fresh(boxes.length)]);
    select(boxes.length);
    setResult(false);
    announce(t('added', { n: boxes.length + 1 }));
    focus(boxes.length);
  };
  const remove = (index: number) => {
    change(boxes.filter((_, other) => other !== index));
    select(undefined);
    announce(t('removed', { n: boxes.length - 1 }));
    if (boxes.length > 1) focus(Math.min(index, boxes.length - 2));
    else root.current?.querySelector<HTMLElement>('.mask-add')?.focus();
  };
  const undo = () => {
    const before = past.current.pop();
    if (before) onInput(before);
    select(undefined);
  };
  const full = boxes.length >= most;

  return (
    <div class="mask" ref={root}>
      <p class="meta">{t('hint')}</p>
      <Stage
        src={src}
        alt={alt}
        boxes={boxes}
        selected={selected}
        select={select}
        result={result}
        drawable={!full && !disabled}
        disabled={disabled}
        onDrag={onInput}
        onChange={change}
        onRemove={remove}
      />
      <div class="buttons mask-tools">
        <button type="button" class="button button-quiet mask-add" disabled={disabled || full} onClick={add}>
          {t('add')}
        </button>
        <button
          type="button"
          class="button button-quiet"
          disabled={disabled || past.current.length === 0}
          onClick={undo}
        >
          {t('undo')}
        </button>
        <button
          type="button"
          class="button button-quiet"
          disabled={disabled || boxes.length === 0}
          onClick={() => change([])}
        >
          {t('clear')}
        </button>
        <label class="mask-result">
          <input
            type="checkbox"
            checked={result}
            onChange={(event) => setResult(event.currentTarget.checked)}
          />
          {t('result')}
        </label>
      </div>
      {full && <p class="meta">{t('full', { n: most })}</p>}
      <BoxList
        boxes={boxes}
        selected={selected}
        select={select}
        disabled={disabled}
        onChange={change}
        onRemove={remove}
      />
    </div>
  );
}
