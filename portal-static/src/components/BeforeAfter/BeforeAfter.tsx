import { useState } from 'preact/hooks';
import { useOrigin } from '../../api/useOrigin.ts';
import { t } from './words.ts';
import './BeforeAfter.css';

/** A photo by its address: a path of the API, or a whole one. */
export interface ComparedPhoto {
  readonly id: string;
  readonly medium: string;
}

/** The same place before and after. */
export interface Pair {
  readonly before: ComparedPhoto;
  readonly after: ComparedPhoto;
}

/**
 * Two photos over each other with a line between them that is dragged, touched or moved with the arrow keys. Several
 * pairs are shown one at a time. Whoever uses it shows both photos plainly too.
 */
export function BeforeAfter({ pairs }: { readonly pairs: readonly Pair[] }) {
  const [index, turn] = useState(0);
  const [share, slide] = useState(50);
  const origin = useOrigin();
  const pair = pairs[index % Math.max(1, pairs.length)];
  if (!pair) return null;
  const picture = ({ id, medium }: ComparedPhoto, side: 'before' | 'after') =>
    origin === undefined ? null : (
      <img
        key={id}
        class={`compare-${side}`}
        src={medium.startsWith('/') ? `${origin}${medium}` : medium}
        alt={t(side)}
        draggable={false}
      />
    );
  return (
    <figure class="compare">
      <div class="compare-frame" style={{ '--share': `${share}%` }}>
        {picture(pair.after, 'after')}
        {picture(pair.before, 'before')}
        <span class="compare-word compare-word-before" aria-hidden="true">
          {t('before')}
        </span>
        <span class="compare-word compare-word-after" aria-hidden="true">
          {t('after')}
        </span>
        <input
          class="compare-slide"
          type="range"
          min="0"
          max="100"
          value={share}
          aria-label={t('label')}
          aria-valuetext={t('said', { before: share })}
          onInput={(event) => slide(Number(event.currentTarget.value))}
        />
        <span class="compare-line" aria-hidden="true">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M9 6 3.5 12 9 18M15 6l5.5 6L15 18" />
          </svg>
        </span>
      </div>
      <figcaption class="compare-notes">
        <span>{t('label')}</span>
        {pairs.length > 1 && (
          <>
            <span aria-live="polite">{t('pair', { n: (index % pairs.length) + 1, all: pairs.length })}</span>
            <button type="button" class="button button-quiet" onClick={() => turn(index + 1)}>
              {t('next')}
            </button>
          </>
        )}
      </figcaption>
    </figure>
  );
}
