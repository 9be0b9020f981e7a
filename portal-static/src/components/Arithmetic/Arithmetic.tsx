import { useState } from 'preact/hooks';
import type { Ranking } from '../../pages/ranking/queries.ts';
import { isRanked, type RankedRow } from '../RankingTable/rows.ts';
import { Steps } from './Steps.tsx';
import { t } from './words.ts';
import './Arithmetic.css';

const modes: ReadonlySet<string> = new Set(['HALF_UP']);

/** How each total came about, to be opened unit by unit down to what each finding cost. */
export function Arithmetic({ ranking }: { ranking: Ranking }) {
  const ranked = ranking.rows.nodes.filter(isRanked);
  if (ranked.length === 0) return null;
  const { places, mode, orderBy } = ranking.scheme.rounding;
  const rounded = modes.has(mode) ? t('mode.HALF_UP') : t('mode.other', { mode });
  return (
    <section class="card arithmetic" aria-labelledby="arithmetic">
      <h2 id="arithmetic">{t('title')}</h2>
      <p>{t('rule', { mode: rounded, places, order: t(`order.${orderBy}`) })}</p>
      <p class="meta">{t('open')}</p>
      {ranked.map((row) => (
        <UnitSum key={row.unit.code} row={row} ranking={ranking} />
      ))}
    </section>
  );
}

/** One unit's sum in a line; what it is made of is fetched when it is opened for the first time. */
function UnitSum({ row, ranking }: { row: RankedRow; ranking: Ranking }) {
  const [opened, setOpened] = useState(false);
  const sum = row.components.map(({ weight, score }) => `${weight} × ${score}`).join(' + ');
  return (
    <details
      class="arithmetic-unit"
      id={`sum-${row.unit.code}`}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>
        <span class="arithmetic-name">{row.unit.name}</span>
        <span class="arithmetic-sum">
          {sum} = <b>{row.total}</b>
        </span>
      </summary>
      {opened && <Steps row={row} ranking={ranking} />}
    </details>
  );
}
