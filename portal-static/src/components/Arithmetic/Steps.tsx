import { useEffect, useState } from 'preact/hooks';
import type { Ranking } from '../../pages/ranking/queries.ts';
import type { Checked } from '../../recompute/fetchExport.ts';
import type { ResultComponent } from '../../recompute/result.ts';
import type { RankedRow } from '../RankingTable/rows.ts';
import { Sources } from '../Sources/Sources.tsx';
import type { Channel as ChannelOf } from './Channel.tsx';
import { t } from './words.ts';

interface Loaded {
  readonly checked: Checked;
  readonly Channel: typeof ChannelOf;
}

/** Asked for once a ranking, whichever units are opened. */
const asked = new Map<string, Promise<Loaded>>();

function load(address: string): Promise<Loaded> {
  const known = asked.get(address);
  if (known) return known;
  const loading = Promise.all([
    import('../../recompute/fetchExport.ts').then(({ checkedExport }) => checkedExport(address)),
    import('./Channel.tsx'),
  ]).then(([checked, { Channel }]) => ({ checked, Channel }));
  asked.set(address, loading);
  loading.catch(() => asked.delete(address));
  return loading;
}

/** With the score as it was printed, 87.90, where the file's shortest spelling, 87.9, means the same. */
function asPublished(component: ResultComponent, row: RankedRow): ResultComponent {
  const printed = row.components.find(({ channel }) => channel.code === component.channel);
  const same = printed && Number(printed.score) === Number(component.score);
  return same ? { ...component, score: printed.score, value: printed.value } : component;
}

/** What a unit's total is made of, worked out again by the reader's browser from the public file. */
export function Steps({ row, ranking }: { row: RankedRow; ranking: Ranking }) {
  const [loaded, setLoaded] = useState<Loaded | 'failed'>();
  const [attempt, setAttempt] = useState(0);
  const { export: address } = ranking;
  useEffect(() => {
    let wanted = true;
    setLoaded(undefined);
    if (address)
      load(address).then(
        (found) => wanted && setLoaded(found),
        () => wanted && setLoaded('failed'),
      );
    return () => {
      wanted = false;
    };
  }, [address, attempt]);

  const parts = row.components.map(({ channel, weight, score, value }) => (
    <div key={channel.code} class="arithmetic-part">
      <h3>{channel.name}</h3>
      <p>{t('component', { weight, score, value })}</p>
    </div>
  ));
  if (!address)
    return (
      <div class="arithmetic-steps">
        {parts}
        <p class="meta">{t('none')}</p>
      </div>
    );
  if (loaded === undefined)
    return (
      <div class="arithmetic-steps" aria-busy="true">
        {parts}
        <p class="meta">{t('loading')}</p>
      </div>
    );
  if (loaded === 'failed')
    return (
      <div class="arithmetic-steps">
        {parts}
        <p role="alert">{t('failed')}</p>
        <button type="button" class="button" onClick={() => setAttempt(attempt + 1)}>
          {t('retry')}
        </button>
      </div>
    );
  const { checked, Channel } = loaded;
  const found = checked.rows.find(({ unit }) => unit === row.unit.code);
  const names = new Map(ranking.rows.nodes.map(({ unit }) => [unit.code, unit.name]));
  return (
    <div class="arithmetic-steps">
      <p class={checked.identical ? 'arithmetic-identical' : 'arithmetic-different'} role="status">
        {t(checked.identical ? 'identical' : 'different')}
      </p>
      {found?.components.map((component) => (
        <Channel
          key={component.channel}
          component={asPublished(component, row)}
          scheme={checked.document.scheme}
          names={names}
          source={
            ranking.source && (
              <>
                {t('published.source')}
                <Sources sources={[ranking.source]} />
              </>
            )
          }
        />
      ))}
      {found?.exact !== undefined && Number(found.exact) !== Number(row.total) && (
        <p>
          {t('rounded', { exact: found.exact, places: ranking.scheme.rounding.places, total: row.total })}
        </p>
      )}
    </div>
  );
}
