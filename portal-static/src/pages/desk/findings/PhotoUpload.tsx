import { useRef, useState } from 'preact/hooks';
import { Failure } from '../../../api/failure.ts';
import { FileField } from '../../../components/Field/Field.tsx';
import { freshToken } from '../../../session/session.ts';
import { sendPhoto } from '../evaluation/uploads.ts';
import { t } from './words.ts';

/** A photo that has been sent: its id, and what its file was called. */
export interface Sent {
  readonly id: string;
  readonly name: string;
}

interface Failed {
  readonly file: File;
  readonly key: string;
  readonly why: string;
}

interface Props {
  readonly value: readonly Sent[];
  readonly onInput: (value: readonly Sent[]) => void;
  /** Told while something is under way, since what is sent then would lack it. */
  readonly onBusy: (busy: boolean) => void;
  readonly error?: string | undefined;
}

const most = 9;

/** Photos that are sent as soon as they are chosen, so that recording does not wait for them. */
export function PhotoUpload({ value, onInput, onBusy, error }: Props) {
  const [sending, setSending] = useState(0);
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const now = useRef(value);
  now.current = value;

  const send = async (photos: readonly { file: File; key: string }[]) => {
    onBusy(true);
    setSending(photos.length);
    const broken: Failed[] = [];
    for (const { file, key } of photos) {
      try {
        const id = await sendPhoto(file, key, await freshToken());
        now.current = [...now.current, { id, name: file.name }];
        onInput(now.current);
      } catch (cause) {
        broken.push({ file, key, why: cause instanceof Failure ? (cause.detail ?? cause.kind) : '' });
      }
      setSending((count) => count - 1);
    }
    setFailed(broken);
    setSending(0);
    onBusy(false);
  };
  const add = (files: readonly File[]) => {
    const room = Math.max(0, most - value.length);
    void send(files.slice(0, room).map((file) => ({ file, key: crypto.randomUUID() })));
  };
  return (
    <div class="photo-upload">
      <FileField
        name="photos"
        label={t('entry.photos')}
        hint={t('entry.photos.hint')}
        error={error}
        accept="image/*"
        multiple
        disabled={sending > 0 || value.length >= most}
        value={[]}
        onInput={add}
      />
      <p class="meta" role="status">
        {sending > 0 && t('entry.photos.sending', { n: sending })}
        {sending === 0 && value.length > 0 && t('entry.photos.sent', { n: value.length })}
      </p>
      {value.length > 0 && (
        <ul class="photo-upload-list">
          {value.map((photo) => (
            <li key={photo.id}>
              {photo.name}{' '}
              <button
                type="button"
                class="link-button"
                onClick={() => onInput(value.filter((other) => other !== photo))}
              >
                {t('entry.photos.remove', { name: '' })}
                <span class="visually-hidden">{photo.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {failed.length > 0 && (
        <div class="trouble" role="alert">
          {failed.map(({ file, key, why }) => (
            <p key={key}>{t('entry.photos.failed', { name: file.name, why })}</p>
          ))}
          <button type="button" class="link-button" onClick={() => void send(failed)}>
            {t('entry.photos.again')}
          </button>
        </div>
      )}
    </div>
  );
}
