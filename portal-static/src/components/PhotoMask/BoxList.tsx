import { NumberField } from '../Field/Field.tsx';
import { inPhoto, type MaskBox, percent } from './boxes.ts';
import { t } from './words.ts';

interface Props {
  readonly boxes: readonly MaskBox[];
  readonly selected: number | undefined;
  readonly select: (index: number) => void;
  readonly disabled: boolean;
  readonly onChange: (boxes: readonly MaskBox[]) => void;
  readonly onRemove: (index: number) => void;
}

const sides = ['x', 'y', 'width', 'height'] as const;

/** The boxes as numbers: the same without a pointer, and to the percent. */
export function BoxList({ boxes, selected, select, disabled, onChange, onRemove }: Props) {
  if (boxes.length === 0) return <p class="meta">{t('none')}</p>;
  return (
    <details class="mask-numbers">
      <summary>{t('list', { n: boxes.length })}</summary>
      <ol>
        {boxes.map((box, index) => (
          <li key={index}>
            <fieldset
              class={index === selected ? 'mask-row mask-row-selected' : 'mask-row'}
              disabled={disabled}
              onFocusIn={() => select(index)}
            >
              <legend>{t('number', { n: index + 1 })}</legend>
              {sides.map((side) => (
                <NumberField
                  key={side}
                  label={t(side)}
                  value={percent(box[side])}
                  min={side === 'x' || side === 'y' ? 0 : 1}
                  max={100}
                  onInput={(value) => {
                    if (value === null) return;
                    const next = inPhoto({ ...box, [side]: value / 100 });
                    onChange(boxes.map((other, at) => (at === index ? next : other)));
                  }}
                />
              ))}
              <button
                type="button"
                class="button button-quiet"
                aria-label={t('removeBox', { n: index + 1 })}
                onClick={() => onRemove(index)}
              >
                {t('remove')}
              </button>
            </fieldset>
          </li>
        ))}
      </ol>
    </details>
  );
}
