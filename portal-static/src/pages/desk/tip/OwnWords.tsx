import { Gallery } from '../../../components/Gallery/Gallery.tsx';
import { HighlightedText } from '../../../components/PersonalText/PersonalText.tsx';
import { Status } from '../../../components/Status/Status.tsx';
import type { StaffTip } from './queries.ts';
import { t } from './words.ts';

/** What the citizen sent, for supervisors and leaders alone; what looks like personal data is highlighted. */
export function OwnWords({ tip }: { readonly tip: StaffTip }) {
  return (
    <section class="card tip-own" aria-labelledby="own">
      <h2 id="own">{t('own')}</h2>
      <p class="tip-secret">
        <Status tone="warn">{t('secret')}</Status> <span class="meta">{t('secretWhy')}</span>
      </p>
      {tip.text === null ? <p>{t('erased')}</p> : <HighlightedText text={tip.text} />}
      {tip.photos.length > 0 && (
        <Gallery
          bare
          photos={tip.photos.map((photo, index) => ({ ...photo, label: t('photo', { n: index + 1 }) }))}
        />
      )}
    </section>
  );
}
