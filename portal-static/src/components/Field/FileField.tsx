import { useState } from 'preact/hooks';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { t } from './words.ts';

interface FileProps extends FieldProps<readonly File[]> {
  /** As the attribute of the same name: `image/*`, `.yaml,.yml`. */
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
  readonly maxFiles?: number | undefined;
  /** Bytes a file may have. */
  readonly maxSize?: number | undefined;
  /** Opens the camera on a phone. */
  readonly capture?: boolean | undefined;
}

/** A size for people: 340 kB, 2.1 MB. */
export function formatSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Whether a file is among what an `accept` attribute names. */
export function accepted(file: File, accept: string | undefined): boolean {
  if (!accept) return true;
  return accept.split(',').some((entry) => {
    const kind = entry.trim().toLowerCase();
    if (kind.startsWith('.')) return file.name.toLowerCase().endsWith(kind);
    return kind.endsWith('/*') ? file.type.startsWith(kind.slice(0, -1)) : file.type === kind;
  });
}

/** Files from the disk, the camera or dropped; what cannot be taken is named with the reason. */
export function FileField({ accept, multiple = false, maxFiles, maxSize, capture, ...field }: FileProps) {
  const [refused, setRefused] = useState<string>();
  const [over, setOver] = useState(false);
  const add = (list: FileList | null | undefined) => {
    const reasons: string[] = [];
    const taken = [...(list ?? [])].filter((file) => {
      if (!accepted(file, accept)) reasons.push(t('files.wrongKind', { name: file.name }));
      else if (maxSize !== undefined && file.size > maxSize)
        reasons.push(t('files.tooLarge', { name: file.name, limit: formatSize(maxSize) }));
      else return true;
      return false;
    });
    const all = multiple ? [...field.value, ...taken] : taken.slice(0, 1);
    const room = maxFiles ?? all.length;
    if (all.length > room) reasons.push(t('files.tooMany', { n: room }));
    setRefused(reasons.join(' ') || undefined);
    if (taken.length > 0) field.onInput(all.slice(0, room));
  };
  return (
    <FieldFrame field={field} error={field.error ?? refused}>
      {({ required, ...ties }) => (
        <>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same */}
          <div
            class={over ? 'files files-over' : 'files'}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(!field.disabled);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(false);
              if (!field.disabled) add(event.dataTransfer?.files);
            }}
          >
            <input
              {...ties}
              class="files-input"
              type="file"
              accept={accept}
              multiple={multiple}
              required={required && field.value.length === 0}
              {...(capture ? { capture: 'environment' as const } : {})}
              onChange={(event) => {
                add(event.currentTarget.files);
                event.currentTarget.value = '';
              }}
            />
            <span class="button button-quiet files-button" aria-hidden="true">
              {t('files.choose')}
            </span>
            <span class="field-unit files-drop" aria-hidden="true">
              {t('files.drop')}
            </span>
          </div>
          <p class="visually-hidden" role="status">
            {field.value.length > 0 && t('files.chosen', { n: field.value.length })}
          </p>
          {field.value.length > 0 && (
            <ul class="files-list">
              {field.value.map((file) => (
                <li key={`${file.name} ${file.size}`}>
                  <span class="files-name">{file.name}</span>{' '}
                  <span class="field-unit">{formatSize(file.size)}</span>
                  <button
                    type="button"
                    class="files-remove"
                    disabled={field.disabled}
                    aria-label={t('files.remove', { name: file.name })}
                    onClick={() => field.onInput(field.value.filter((other) => other !== file))}
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
