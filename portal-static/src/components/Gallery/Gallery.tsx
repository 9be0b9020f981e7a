import { useState } from 'preact/hooks';
import { useOrigin } from '../../api/useOrigin.ts';
import { Dialog } from '../Dialog/Dialog.tsx';
import { t } from './words.ts';
import './Gallery.css';

/** A photo by its addresses: paths of the API, or whole ones. */
export interface Photo {
  readonly id: string;
  readonly thumb: string;
  /** In between, for the large view on a phone. */
  readonly medium?: string | undefined;
  readonly url: string;
  /** What it shows, in words; also its caption. */
  readonly label: string;
}

interface Props {
  readonly photos: readonly Photo[];
  /** Leaves the captions to screen readers. */
  readonly bare?: boolean | undefined;
}

/** Photos side by side; each opens large, and from there one goes on to the next by button or arrow key. */
export function Gallery({ photos, bare = false }: Props) {
  const [shown, setShown] = useState<number>();
  const origin = useOrigin();
  const at = (path: string) => (path.startsWith('/') ? `${origin ?? ''}${path}` : path);
  if (photos.length === 0) return null;
  const photo = shown === undefined ? undefined : photos[shown];
  const turn = (by: number) => setShown((index) => ((index ?? 0) + by + photos.length) % photos.length);
  return (
    <>
      <ul class="gallery">
        {photos.map(({ id, thumb, label }, index) => (
          <li key={id}>
            <button
              type="button"
              class="gallery-open"
              aria-label={t('open', { what: label })}
              onClick={() => setShown(index)}
            >
              {origin !== undefined && (
                <img src={at(thumb)} alt="" loading="lazy" decoding="async" width="320" height="240" />
              )}
            </button>
            <p class={bare ? 'visually-hidden' : 'gallery-label'}>{label}</p>
          </li>
        ))}
      </ul>
      <Dialog
        title={photo?.label ?? ''}
        open={photo !== undefined}
        onClose={() => setShown(undefined)}
        wide
        actions={
          photos.length > 1 && (
            <>
              <button type="button" class="button button-quiet" onClick={() => turn(-1)}>
                {t('previous')}
              </button>
              <button type="button" class="button button-quiet" onClick={() => turn(1)}>
                {t('next')}
              </button>
              <span class="meta" aria-live="polite">
                {t('place', { n: (shown ?? 0) + 1, all: photos.length })}
              </span>
            </>
          )
        }
      >
        {photo && <Large key={photo.id} photo={photo} at={at} turn={photos.length > 1 ? turn : undefined} />}
      </Dialog>
    </>
  );
}

interface LargeProps {
  readonly photo: Photo;
  readonly at: (path: string) => string;
  readonly turn: ((by: number) => void) | undefined;
}

function Large({ photo, at, turn }: LargeProps) {
  const [missing, setMissing] = useState(false);
  if (missing) return <p role="alert">{t('missing')}</p>;
  return (
    <figure
      class="gallery-large"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where the photo is larger than the screen
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') turn?.(-1);
        if (event.key === 'ArrowRight') turn?.(1);
      }}
      ref={(element) => element?.focus({ preventScroll: true })}
    >
      <img
        src={at(photo.url)}
        {...(photo.medium
          ? { srcset: `${at(photo.medium)} 1024w, ${at(photo.url)} 2048w`, sizes: '100vw' }
          : {})}
        alt={photo.label}
        onError={() => setMissing(true)}
      />
    </figure>
  );
}
