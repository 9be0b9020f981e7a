import { Gallery } from '../../../components/Gallery/Gallery.tsx';
import { HighlightedText } from '../../../components/PersonalText/PersonalText.tsx';
import { formatMoment } from '../../../format/moment.ts';
import type { Face } from './queries.ts';
import { Tombstone } from './Tombstone.tsx';
import { t } from './words.ts';

interface Props {
  readonly exposure: Face;
  /** What waits, instead of what is public. */
  readonly draft?: NonNullable<Face['draft']>;
  readonly heading: string;
}

/** What everybody sees of an exposure, or would see of its draft. */
export function PublicFace({ exposure, draft, heading }: Props) {
  const id = draft ? 'face-draft' : 'face';
  const shown = draft ?? exposure;
  if (exposure.withdrawal && !draft)
    return (
      <section class="card exposure-face" aria-labelledby={id}>
        <h2 id={id}>{heading}</h2>
        <Tombstone number={exposure.number} reason={exposure.withdrawal.reason} at={exposure.withdrawal.at} />
      </section>
    );
  const point = shown.location;
  return (
    <section class="card exposure-face" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <article>
        <h3>{shown.title}</h3>
        {draft ? <HighlightedText text={draft.text} /> : <p class="exposure-words">{exposure.text}</p>}
        <p class="meta">
          {[exposure.category?.name, shown.address, exposure.unit?.name].filter(Boolean).join(' · ')}
        </p>
        <p class="meta">
          {!point
            ? t('previewNoPoint')
            : t(point.precision > 1 ? 'previewPoint' : 'previewPointExact', {
                n: point.precision,
                point: `${point.latitude.toFixed(4)}, ${point.longitude.toFixed(4)}`,
              })}
        </p>
        {!draft && exposure.releasedAt && (
          <p class="meta">
            {t('releasedAt')} {formatMoment(exposure.releasedAt)}
          </p>
        )}
        {shown.photos.length > 0 && (
          <Gallery photos={shown.photos.map((photo) => ({ ...photo, label: t(`kind.${photo.kind}`) }))} />
        )}
      </article>
    </section>
  );
}
