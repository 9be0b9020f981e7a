import { useEffect } from 'preact/hooks';
import { Failure } from '../../api/failure.ts';
import { useMore } from '../../api/useMore.ts';
import { useQuery } from '../../api/useQuery.ts';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { More } from '../../components/More/More.tsx';
import { SampleMark } from '../../components/SampleMark/SampleMark.tsx';
import { StandingsTable } from '../../components/StandingsTable/StandingsTable.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../components/StateMessage/StateMessage.tsx';
import { TrendChart } from '../../components/TrendChart/TrendChart.tsx';
import { apiLang, t } from '../../i18n/i18n.ts';
import { href } from '../../route/route.ts';
import { useTitle } from '../title.ts';
import { byGroup } from './groups.ts';
import { type Standing, type Unit, unitQuery } from './queries.ts';
import { t as own } from './words.ts';
import './UnitPage.css';

const variables = (code: string) => ({ code, lang: apiLang }) as const;

/** One unit: who it is, its line over time, and its place in each released ranking. */
export function UnitPage({ code }: { code: string }) {
  const { loading, data, failure, retry } = useQuery(unitQuery, variables(code));
  const unit = data?.unit;
  useTitle(unit?.name ?? t('unit.untitled'));
  useEffect(
    () => announce(loading ? t('state.loading') : unit ? t('state.shown', { what: unit.name }) : ''),
    [loading, unit],
  );
  return (
    <div class="stack">
      <header class="page-head">
        <p class="kicker">
          <a href={href('unit')}>{t('unit.all')}</a>
        </p>
        <h1>{unit?.name ?? (loading ? t('unit.untitled') : code)}</h1>
        <p class="meta">{unit ? particulars(unit) : code}</p>
        <nav class="unit-ways" aria-label={own('ways')}>
          {unit && (
            <>
              <a href={href('problems', { unit: unit.code })}>{own('problems')}</a>
              <a href={href('statistics', { unit: unit.code })}>{own('statistics')}</a>
            </>
          )}
        </nav>
      </header>
      {failure ? (
        <FailureMessage failure={failure} retry={retry} />
      ) : unit ? (
        <>
          <Standings unit={unit} />
          <Below unit={unit} />
        </>
      ) : loading ? (
        <Skeleton rows={9} />
      ) : (
        <FailureMessage failure={new Failure('notFound')} />
      )}
    </div>
  );
}

function particulars(unit: Unit): string {
  const parts = [
    unit.tier.name,
    ...(unit.parent ? [t('unit.parent', { name: unit.parent.name })] : []),
    unit.code,
  ];
  const lineage = [
    ...(unit.predecessors.length > 0 ? [own('before', { names: named(unit.predecessors) })] : []),
    ...(unit.successors.length > 0 ? [own('after', { names: named(unit.successors) })] : []),
  ];
  return [...parts, ...(unit.active ? [] : [t('unit.inactive')]), ...lineage].join(' · ');
}

const named = (units: readonly { readonly name: string }[]): string =>
  units.map(({ name }) => name).join(t('list.separator'));

/** The units that belong to it. */
function Below({ unit }: { unit: Unit }) {
  const below = unit.children.nodes.filter(({ active }) => active);
  if (below.length === 0) return null;
  return (
    <section class="card" aria-labelledby="units-below">
      <h2 id="units-below">{own('below')}</h2>
      <ul class="unit-below">
        {below.map(({ code, name }) => (
          <li key={code}>
            <a href={href('unit', { code })}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standings({ unit }: { unit: Unit }) {
  const { nodes, ...further } = useMore<typeof unitQuery, Standing>(
    unit.standings,
    unitQuery,
    variables(unit.code),
    (data) => data.unit?.standings,
    (standing) => standing.ranking.id,
  );
  if (nodes.length === 0) {
    return (
      <StateMessage title={t('unit.empty.title')}>
        <p>{t('unit.empty.advice')}</p>
      </StateMessage>
    );
  }
  return (
    <>
      {nodes.some(({ ranking }) => ranking.sample) && <SampleMark />}
      {byGroup(nodes).map((group) => (
        <section key={group.code} class="stack" aria-labelledby={`line-${group.code}`}>
          <div class="card">
            <h2 id={`line-${group.code}`}>{t('unit.line', { group: group.name })}</h2>
            <TrendChart
              name={unit.name}
              results={group.standings.map(({ ranking, row }) => ({
                period: ranking.period,
                total: row.total,
              }))}
            />
          </div>
          <div class="card">
            <StandingsTable
              standings={group.standings}
              caption={t('unit.standings', { group: group.name })}
            />
          </div>
        </section>
      ))}
      <More {...further} />
    </>
  );
}
