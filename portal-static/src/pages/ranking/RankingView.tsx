import { Incentives } from '../../components/Incentives/Incentives.tsx';
import { Notice } from '../../components/Notice/Notice.tsx';
import { RankingTable } from '../../components/RankingTable/RankingTable.tsx';
import { Recomputation } from '../../components/Recomputation/Recomputation.tsx';
import { SampleMark } from '../../components/SampleMark/SampleMark.tsx';
import { Scheme } from '../../components/Scheme/Scheme.tsx';
import { distinct, Sources } from '../../components/Sources/Sources.tsx';
import { Summary } from '../../components/Summary/Summary.tsx';
import { t } from '../../i18n/i18n.ts';
import type { Ranking } from './queries.ts';

/** A ranking with all that belongs to it. */
export function RankingView({ ranking, busy }: { ranking: Ranking; busy: boolean }) {
  const { publications } = ranking;
  const sources = distinct([ranking.source, ...publications.flatMap((notice) => notice.sources)]);
  return (
    <>
      {(ranking.sample || publications.some(({ sample }) => sample)) && <SampleMark />}
      <Summary ranking={ranking} />
      <RankingTable ranking={ranking} busy={busy} />
      {publications.map((notice) => (
        <Notice key={notice.id} notice={notice} />
      ))}
      <div class="columns">
        {ranking.incentives.length > 0 && <Incentives ranking={ranking} />}
        <Scheme ranking={ranking} />
        {ranking.export && (
          <Recomputation
            key={ranking.id}
            address={ranking.export}
            names={new Map(ranking.rows.nodes.map(({ unit }) => [unit.code, unit.name]))}
          />
        )}
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
