import { formatDay } from '../../format/number.ts';
import { t } from '../../i18n/i18n.ts';
import type { Ranking } from '../../pages/ranking/queries.ts';
import { Sources } from '../Sources/Sources.tsx';
import './Scheme.css';

const percent = (weight: string) => `${Math.round(Number(weight) * 10_000) / 100}%`;

/** By which rules a ranking was made, and when it was released. */
export function Scheme({ ranking }: { ranking: Ranking }) {
  const { scheme, releasedAt } = ranking;
  const parts = scheme.channels.flatMap((channel) => channel.parts);
  return (
    <section class="card" aria-labelledby="scheme">
      <h2 id="scheme">{t('scheme.title')}</h2>
      <dl class="facts">
        <dt>{t('scheme.name')}</dt>
        <dd>{scheme.name}</dd>
        {parts.length > 0 && (
          <>
            <dt>{t('scheme.parts')}</dt>
            <dd>{parts.map(({ name, weight }) => `${name} ${percent(weight)}`).join(' + ')}</dd>
          </>
        )}
        {releasedAt && (
          <>
            <dt>{t('scheme.released')}</dt>
            <dd>{formatDay(releasedAt)}</dd>
          </>
        )}
        {scheme.source && (
          <>
            <dt>{t('scheme.source')}</dt>
            <dd>
              <Sources sources={[scheme.source]} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
