import { Gallery } from '../../../components/Gallery/Gallery.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { t as caseWord } from '../case/words.ts';
import type { ProblemData } from './queries.ts';
import { t } from './words.ts';

const kinds = ['BEFORE', 'AFTER', 'CHECK'] as const;

/** The photos of a problem by what they show: before, after, checked. */
export function Photos({ photos }: { photos: ProblemData['photos'] }) {
  return (
    <section class="card" aria-labelledby="photos">
      <h2 id="photos">{t('photos')}</h2>
      {photos.length === 0 && <p class="meta">{t('photos.none')}</p>}
      <div class="photo-kinds">
        {kinds.map((kind) => {
          const some = photos.filter((photo) => photo.kind === kind);
          if (some.length === 0) return null;
          const label = caseWord(`photo.${kind}`);
          return (
            <div key={kind}>
              <h3>{label}</h3>
              <Gallery
                photos={some.map(({ id, url, thumb, at }) => ({
                  id,
                  url,
                  thumb,
                  label: `${label} ${formatMoment(at)}`,
                }))}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}
