import { useEffect, useRef } from 'preact/hooks';
import { explain, Failure } from '../../../api/failure.ts';
import { FieldFrame, type FieldProps } from '../../../components/Field/Field.tsx';
import { t as common } from '../../../i18n/i18n.ts';
import { sendPhoto } from './send.ts';
import type { SentPhoto } from './sent.ts';
import { shrink } from './shrink.ts';
import { t } from './words.ts';
import './PhotoField.css';

const most = 20;

/** Photos from the camera or the album: made small, sent at once, sent again until they arrive. */
export function PhotoField({ value, onInput, ...field }: FieldProps<readonly SentPhoto[]>) {
  const now = useRef(value);
  now.current = value;
  const files = useRef(new Map<string, Blob>());
  const change = (photos: readonly SentPhoto[]) => {
    now.current = photos;
    onInput(photos);
  };
  const update = (key: string, to: Partial<SentPhoto>) =>
    change(
      now.current.map(({ trouble, ...photo }) =>
        photo.key === key ? { ...photo, ...to } : { ...photo, ...(trouble ? { trouble } : {}) },
      ),
    );

  // What was on its way when the tab was loaded anew is gone: only its small picture would be left.
  useEffect(() => {
    const there = value.filter(({ id, key }) => id !== '' || files.current.has(key));
    if (there.length < value.length) change(there);
  }, []);

  const send = async (key: string, blob: Blob) => {
    try {
      update(key, { id: await sendPhoto(blob, key) });
      files.current.delete(key);
    } catch (cause) {
      const failure = cause instanceof Failure ? cause : new Failure('refused');
      update(key, { trouble: failure.detail ?? common(explain(failure.kind).title) });
    }
  };
  const add = async (list: FileList | null) => {
    for (const file of [...(list ?? [])].slice(0, most - now.current.length)) {
      const key = crypto.randomUUID();
      files.current.set(key, file);
      change([...now.current, { key, id: '', preview: '' }]);
      const { blob, preview } = await shrink(file);
      files.current.set(key, blob);
      update(key, { preview });
      void send(key, blob);
    }
  };
  const again = (key: string) => {
    const blob = files.current.get(key);
    update(key, {});
    if (blob) void send(key, blob);
  };

  return (
    <FieldFrame field={field} error={field.error} group>
      {() => (
        <>
          <div class="photo-ways">
            <Way label={t('take')} capture add={add} />
            <Way label={t('choose')} add={add} />
          </div>
          <p class="visually-hidden" role="status">
            {value.length > 0 &&
              t('status', { n: value.filter(({ id }) => id !== '').length, all: value.length })}
          </p>
          {value.length > 0 && (
            <ul class="photo-list">
              {value.map((photo, index) => (
                <li
                  key={photo.key}
                  class="photo"
                  data-state={photo.id ? 'sent' : photo.trouble ? 'failed' : 'sending'}
                >
                  {photo.preview ? (
                    <img src={photo.preview} alt={t('photo', { n: index + 1 })} />
                  ) : (
                    <span class="photo-blank" />
                  )}
                  <span class="photo-state">{photo.trouble ?? t(photo.id ? 'sent' : 'sending')}</span>
                  {photo.trouble && files.current.has(photo.key) && (
                    <button type="button" class="link-button" onClick={() => again(photo.key)}>
                      {t('again')}
                    </button>
                  )}
                  <button
                    type="button"
                    class="photo-remove"
                    aria-label={t('remove', { n: index + 1 })}
                    onClick={() => change(now.current.filter(({ key }) => key !== photo.key))}
                  >
                    ×
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </FieldFrame>
  );
}

interface WayProps {
  readonly label: string;
  readonly capture?: boolean;
  readonly add: (list: FileList | null) => Promise<void>;
}

/** One way to a photo; the camera only where a finger is the pointer. */
function Way({ label, capture = false, add }: WayProps) {
  return (
    <label class={capture ? 'button photo-way photo-camera' : 'button button-quiet photo-way'}>
      <input
        type="file"
        class="visually-hidden"
        accept="image/*"
        multiple={!capture}
        {...(capture ? { capture: 'environment' as const } : {})}
        onChange={async (event) => {
          const input = event.currentTarget;
          await add(input.files);
          input.value = '';
        }}
      />
      {label}
    </label>
  );
}
