import { grouped } from '../../format/number.ts';
import type { Figures } from './queries.ts';
import { t } from './words.ts';

/** How many cases there were, and how they ended; outcomes are never added up. */
export function Counts({ figures }: { figures: Figures }) {
  const { filed, open, dismissed, merged, deferred, outcomes } = figures;
  const counts = [
    ['count.filed', filed],
    ['count.open', open],
    ['count.fixed', outcomes.fixed],
    ['count.partlyFixed', outcomes.partlyFixed],
    ['count.unfixed', outcomes.unfixed],
    ['count.notResponsible', outcomes.notResponsible],
    ['count.notReproduced', outcomes.notReproduced],
    ['count.season', deferred.season],
    ['count.works', deferred.works],
    ['count.dismissed', dismissed],
    ['count.merged', merged],
  ] as const;
  return (
    <>
      <dl class="counts">
        {counts.map(([key, count]) => (
          <div key={key} class={count === 0 ? 'count count-none' : 'count'}>
            <dt>{t(key)}</dt>
            <dd>{grouped(String(count))}</dd>
          </div>
        ))}
      </dl>
      <p class="remark">{t('count.remark')}</p>
    </>
  );
}
