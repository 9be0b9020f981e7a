import { useState } from 'preact/hooks';
import { MaskDialog } from './MaskDialog.tsx';
import { PhotoCard } from './PhotoCard.tsx';
import type { Face, ProblemToRedact } from './queries.ts';
import { type PublicKind, type Shown, withPhoto } from './redaction.ts';
import { t } from './words.ts';

interface Props {
  readonly problem: ProblemToRedact;
  readonly exposure: Face | null;
  readonly photos: readonly Shown[];
  readonly onInput: (photos: readonly Shown[]) => void;
  readonly error: string | undefined;
}

const publicKind = (kind: string): PublicKind => (kind === 'BEFORE' ? 'BEFORE' : 'AFTER');

/** Which of the problem's photos everybody will see, before or after, covered where that is needed. */
export function RedactPhotos({ problem, exposure, photos, onInput, error }: Props) {
  const [covering, cover] = useState<string>();
  const known = new Set(problem.photos.map(({ id }) => id));
  // Covered copies of earlier drafts: of which photo they are is not told any more.
  const earlier = photos.filter(({ id, of }) => !known.has(id) && of === undefined);
  const fresh = new Map(
    (exposure?.draft?.photos ?? exposure?.photos ?? []).map(({ id, thumb }) => [id, thumb]),
  );
  const index = problem.photos.findIndex(({ id }) => id === covering);
  const photo = problem.photos[index];
  return (
    <fieldset class="field exposure-photos" data-field="photos">
      <legend class="field-label">{t('photos')}</legend>
      <p class="field-hint">{t('photosHint')}</p>
      {problem.photos.length === 0 && <p class="meta">{t('photosNone')}</p>}
      <ul>
        {problem.photos.map(({ id, kind, thumb }, at) => {
          const shown = photos.find((each) => each.id === id || each.of === id);
          return (
            <PhotoCard
              key={id}
              label={t('photoOf', { n: at + 1, kind: t(`kind.${kind}`) })}
              thumb={thumb}
              shown={shown}
              onUse={(use) =>
                onInput(withPhoto(photos, id, use ? { id, kind: publicKind(kind) } : undefined))
              }
              onKind={(next) => shown && onInput(withPhoto(photos, id, { ...shown, kind: next }))}
              onCover={() => cover(id)}
            />
          );
        })}
        {earlier.map((each, at) => (
          <PhotoCard
            key={each.id}
            label={t('draftPhoto', { n: at + 1, kind: t(`kind.${each.kind}`) })}
            thumb={fresh.get(each.id) ?? each.url ?? ''}
            shown={each}
            onUse={() => onInput(photos.filter(({ id }) => id !== each.id))}
            onKind={(kind) =>
              onInput(photos.map((other) => (other.id === each.id ? { ...other, kind } : other)))
            }
          />
        ))}
      </ul>
      {error && <p class="field-error">{error}</p>}
      {photo && (
        <MaskDialog
          key={photo.id}
          problem={problem.number}
          photo={photo}
          number={index + 1}
          onClose={() => cover(undefined)}
          onDone={(copy) => {
            const kind = photos.find((each) => each.id === photo.id || each.of === photo.id)?.kind;
            onInput(
              withPhoto(photos, photo.id, { ...copy, of: photo.id, kind: kind ?? publicKind(photo.kind) }),
            );
            cover(undefined);
          }}
        />
      )}
    </fieldset>
  );
}
