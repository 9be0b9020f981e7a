import { LazyMap } from '../../components/Map/LazyMap.tsx';
import { toneOf } from '../../components/ProblemEntry/standing.ts';
import type { Problem } from './queries.ts';
import { t } from './words.ts';

const length = (metres: number) =>
  metres >= 1000 ? t('kilometres', { n: metres / 1000 }) : t('metres', { n: metres });

/** Where it is, as exactly as everybody may know. */
export function PlaceOnMap({ problem }: { readonly problem: Problem }) {
  const { number, address, location, title } = problem;
  const label = address ?? title ?? number;
  return (
    <section class="card" aria-labelledby="where">
      <h2 id="where">{t('where')}</h2>
      {address && (
        <p class="problem-address" lang="zh-CN">
          {address}
        </p>
      )}
      {location && (
        <>
          <LazyMap points={[{ id: number, ...location, tone: toneOf(problem), label }]} label={t('where')} />
          <p class="remark">
            {location.precision > 1 ? t('where.coarse', { n: length(location.precision) }) : t('where.exact')}
          </p>
        </>
      )}
    </section>
  );
}
