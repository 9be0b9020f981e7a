import { useRef, useState } from 'preact/hooks';
import { type Picture, PictureError, type PictureFault, redraw } from '../../tip/picture.ts';
import { announce } from '../Announcer/Announcer.tsx';
import { t } from './words.ts';
import './PhotoTray.css';

/** A photo in the tray. */
export interface TrayPhoto {
  readonly id: string;
  /** Where its picture can be looked at. */
  readonly url: string | undefined;
  /** Bytes as it will be sent, and of the file that it was made from. */
  readonly size: number;
  readonly original: number;
  /** Why it was not taken, where it was not. */
  readonly fault?: string | undefined;
}

interface Props {
  readonly photos: readonly TrayPhoto[];
  readonly most: number;
  /** A photo that was made anew: upright, small, without what its file told of place and time. */
  readonly onAdd: (picture: Picture, original: number) => void | Promise<void>;
  readonly onRemove: (id: string) => void;
}

interface Trouble {
  readonly name: string;
  readonly fault: PictureFault | 'many';
}

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Takes photos with the camera or from the album, makes each small and clean at once, and shows them. */
export function PhotoTray({ photos, most, onAdd, onRemove }: Props) {
  const [busy, setBusy] = useState(0);
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const room = most - photos.length;

  const take = async (files: readonly File[]) => {
    const found: Trouble[] = [];
    let there = photos.length;
    setTroubles([]);
    for (const file of files) {
      if (there >= most) {
        found.push({ name: file.name, fault: 'many' });
        break;
      }
      setBusy(there + 1);
      try {
        await onAdd(await redraw(file), file.size);
        there++;
        announce(t('added', { n: there }));
      } catch (cause) {
        found.push({ name: file.name, fault: cause instanceof PictureError ? cause.fault : 'unreadable' });
      }
    }
    setBusy(0);
    setTroubles(found);
  };
  const remove = (id: string, number: number) => {
    onRemove(id);
    announce(t('removed', { n: number }));
    list.current?.closest<HTMLElement>('.tray')?.querySelector('input')?.focus();
  };

  return (
    <div class="tray">
      {room > 0 ? (
        <div class="tray-ways">
          <Way name="take" camera disabled={busy > 0} onFiles={take} />
          <Way name="choose" disabled={busy > 0} onFiles={take} />
        </div>
      ) : (
        <p class="remark">{t('full', { n: most })}</p>
      )}
      {troubles.map(({ name, fault }) => (
        <div key={name} class="tray-trouble" role="alert">
          <p>
            <strong>{t('fault.title', { name })}</strong> {t(`fault.${fault}`, { n: most })}
          </p>
          <button
            type="button"
            class="button button-quiet"
            onClick={() => setTroubles(troubles.filter((each) => each.name !== name))}
          >
            {t('dismiss')}
          </button>
        </div>
      ))}
      {(photos.length > 0 || busy > 0) && (
        <ul class="tray-photos" ref={list}>
          {photos.map((photo, at) => (
            <li key={photo.id} class="tray-photo">
              {photo.url && <img src={photo.url} alt={t('photo', { n: at + 1 })} width={160} height={160} />}
              <span class="tray-size">
                {t('shrunk', { before: size(photo.original), after: size(photo.size) })}
              </span>
              {photo.fault && <p class="field-error tray-fault">{photo.fault}</p>}
              <button
                type="button"
                class="tray-remove"
                aria-label={t('remove', { n: at + 1 })}
                onClick={() => remove(photo.id, at + 1)}
              >
                <svg viewBox="0 0 12 12" aria-hidden="true">
                  <path d="M2 2 10 10M10 2 2 10" />
                </svg>
              </button>
            </li>
          ))}
          {busy > 0 && (
            <li class="tray-photo tray-busy" role="status">
              {t('busy', { n: busy })}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

interface WayProps {
  readonly name: 'take' | 'choose';
  readonly camera?: boolean;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

const icons = {
  take: 'M3 7.5h4l1.5-2.5h7L17 7.5h4v12H3zM12 10.25a3.25 3.25 0 1 0 0 6.5 3.25 3.25 0 1 0 0-6.5Z',
  choose: 'M3.5 4.5h17v15h-17zM3.5 16l5-5 4.5 4.5 3-3 4.5 4.5M15.75 8.25a1 1 0 1 0 0 2 1 1 0 1 0 0-2Z',
};

/** A file input in the shape of a large button, reached by thumb, keyboard and screen reader alike. */
function Way({ name, camera = false, disabled, onFiles }: WayProps) {
  return (
    <label class={camera ? 'tray-way tray-camera' : 'tray-way'}>
      <input
        type="file"
        accept="image/*"
        disabled={disabled}
        {...(camera ? { capture: 'environment' as const } : { multiple: true })}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={icons[name]} />
      </svg>
      <span>{t(name)}</span>
    </label>
  );
}
