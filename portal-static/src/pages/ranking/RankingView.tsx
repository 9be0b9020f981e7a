import { Arithmetic } from '../../components/Arithmetic/Arithmetic.tsx';
import { Incentives } from '../../components/Incentives/Incentives.tsx';
import { Notice } from '../../components/Notice/Notice.tsx';
import { RankingTable } from '../../components/RankingTable/RankingTable.tsx';
import { Recomputation } from '../../components/Recomputation/Recomputation.tsx';
import { SampleMark } from '../../components/SampleMark/SampleMark.tsx';
import { Scheme } from '../../components/Scheme/Scheme.tsx';
import { distinct, Sources } from '../../components/Sources/Sources.tsx';
import { Summary } from '../../components/Summary/Summary.tsx';
import { t } from '../../i18n/i18n.ts';
import { Beside } from './Beside.tsx';
import type { Ranking } from './queries.ts';
import { TakeAway } from './TakeAway.tsx';

interface Props {
  readonly ranking: Ranking;
  readonly asOf: string | null;
  readonly busy: boolean;
}

/** A ranking with all that belongs to it. */
export function RankingView({ ranking, asOf, busy }: Props) {
  const { publications } = ranking;
  const sources = distinct([ranking.source, ...publications.flatMap((notice) => notice.sources)]);
  return (
    <>
      {(ranking.sample || publications.some(({ sample }) => sample)) && <SampleMark />}
      <Summary ranking={ranking} />
      <RankingTable ranking={ranking} busy={busy} />
      <Arithmetic key={ranking.id} ranking={ranking} />
      {publications.map((notice) => (
        <Notice key={notice.id} notice={notice} />
      ))}
      <div class="columns">
        {ranking.export && (
          <Recomputation
            key={ranking.id}
            address={ranking.export}
            names={new Map(ranking.rows.nodes.map(({ unit }) => [unit.code, unit.name]))}
          />
        )}
        <TakeAway ranking={ranking} />
        {ranking.incentives.length > 0 && <Incentives ranking={ranking} />}
        <Scheme ranking={ranking} />
        <Beside ranking={ranking} asOf={asOf} />
        {sources.length > 0 && (
          <section class="card" aria-labelledby="sources">
            <h2 id="sources">{t('sources.title')}</h2>
            <Sources sources={sources} />
          </section>
        )}
      </div>
    </>
  );
}
