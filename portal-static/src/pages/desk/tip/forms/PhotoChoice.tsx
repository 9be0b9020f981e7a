import { useState } from 'preact/hooks';
import { useOrigin } from '../../../../api/useOrigin.ts';
import { Dialog } from '../../../../components/Dialog/Dialog.tsx';
import type { MaskBox } from '../../../../components/PhotoMask/boxes.ts';
import { PhotoMask } from '../../../../components/PhotoMask/PhotoMask.tsx';
import type { StaffTip } from '../queries.ts';
import { t } from '../words.ts';

type Boxes = Readonly<Record<string, readonly MaskBox[]>>;

interface Props {
  readonly photos: StaffTip['photos'];
  readonly chosen: readonly string[];
  readonly boxes: Boxes;
  readonly onChoose: (chosen: readonly string[]) => void;
  readonly onBoxes: (boxes: Boxes) => void;
  readonly error: string | undefined;
}

/** Which of the tip's photos the problem gets, each painted over where that is wanted. */
export function PhotoChoice({ photos, chosen, boxes, onChoose, onBoxes, error }: Props) {
  const [open, setOpen] = useState<string>();
  const origin = useOrigin() ?? '';
  const shown = photos.findIndex(({ id }) => id === open);
  const photo = photos[shown];
  return (
    <fieldset class="field tip-photos" data-field="photos">
      <legend class="field-label">{t('accept.photos')}</legend>
      <p class="field-hint">{t('accept.photosHint')}</p>
      <ul>
        {photos.map(({ id, thumb }, index) => (
          <li key={id}>
            <img src={`${origin}${thumb}`} alt={t('photo', { n: index + 1 })} width="160" height="120" />
            <label class="choice">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  onChoose(
                    photos
                      .map((each) => each.id)
                      .filter((each) => (each === id ? event.currentTarget.checked : chosen.includes(each))),
                  )
                }
              />
              <span>{t('accept.photoNumber', { n: index + 1 })}</span>
            </label>
            <button
              type="button"
              class="button button-quiet"
              disabled={!chosen.includes(id)}
              onClick={() => setOpen(id)}
            >
              {boxes[id]?.length ? t('accept.masked', { n: boxes[id].length }) : t('accept.mask')}
            </button>
          </li>
        ))}
      </ul>
      {error && <p class="field-error">{error}</p>}
      <Dialog
        title={t('accept.maskPhoto', { n: shown + 1 })}
        open={photo !== undefined}
        wide
        onClose={() => setOpen(undefined)}
        actions={
          <button type="button" class="button" onClick={() => setOpen(undefined)}>
            {t('accept.maskDone')}
          </button>
        }
      >
        {photo && (
          <PhotoMask
            src={`${origin}${photo.url}`}
            alt={t('photo', { n: shown + 1 })}
            boxes={boxes[photo.id] ?? []}
            onInput={(next) => onBoxes({ ...boxes, [photo.id]: next })}
          />
        )}
      </Dialog>
    </fieldset>
  );
}
