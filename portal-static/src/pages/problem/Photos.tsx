import { BeforeAfter } from '../../components/BeforeAfter/BeforeAfter.tsx';
import { Gallery } from '../../components/Gallery/Gallery.tsx';
import type { Problem } from './queries.ts';
import { t } from './words.ts';

type Photo = Problem['photos'][number];

/** Each photo with what it shows, numbered where there are several of a kind. */
export function labelled(photos: readonly Photo[]) {
  return photos.map((photo) => {
    const alike = photos.filter(({ kind }) => kind === photo.kind);
    const kind = t(`photo.${photo.kind}`);
    const label = alike.length > 1 ? t('photo.n', { kind, n: alike.indexOf(photo) + 1 }) : kind;
    return { id: photo.id, thumb: photo.thumb, medium: photo.medium, url: photo.url, label };
  });
}

/** The first photo of before with the first of after, and so on. */
export function pairsOf(photos: readonly Photo[]) {
  const [before, after] = (['BEFORE', 'AFTER'] as const).map((kind) =>
    photos.filter((photo) => photo.kind === kind),
  );
  return (before ?? []).flatMap((first, index) => {
    const second = after?.[index];
    return second ? [{ before: first, after: second }] : [];
  });
}

/** Before and after over each other where there are both, and every photo by itself. */
export function Photos({ photos }: { readonly photos: readonly Photo[] }) {
  const pairs = pairsOf(photos);
  return (
    <section class="card problem-photos" aria-labelledby="photos">
      <h2 id="photos">{t('photos')}</h2>
      {photos.length === 0 && <p class="meta">{t('photos.none')}</p>}
      <BeforeAfter pairs={pairs} />
      {pairs.length > 0 && <h3>{t('photos.all')}</h3>}
      <Gallery photos={labelled(photos)} />
    </section>
  );
}
