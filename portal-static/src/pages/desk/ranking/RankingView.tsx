import { Empty } from '../../../components/Empty/Empty.tsx';
import { Select } from '../../../components/Field/Field.tsx';
import { FailureMessage, Skeleton } from '../../../components/StateMessage/StateMessage.tsx';
import { formatPeriod } from '../../../format/period.ts';
import { apiLang, t as common } from '../../../i18n/i18n.ts';
import { follow, param } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import { useStaffList } from '../evaluation/useStaffMore.ts';
import { t as say } from '../evaluation/words.ts';
import { go } from '../frame/shortcuts.ts';
import { ViewHead } from '../frame/ViewHead.tsx';
import { useStaffQuery } from '../useStaffQuery.ts';
import { holds, viewer } from '../viewer.ts';
import { t as desk } from '../words.ts';
import { OwnStatements } from './OwnStatements.tsx';
import { computedRounds, type RankedRound, rankingsOfRound } from './queries.ts';
import { PendingStatements } from './Statements.tsx';
import { StepTable } from './StepTable.tsx';
import { t } from './words.ts';
import './RankingView.css';

/** Computed rankings before and after their release, with all steps; and what units say beside them. */
export default function RankingView() {
  const id = param('id');
  const scorer = holds(viewer.value, ['EVALUATOR', 'PUBLISHER', 'LEADER']);
  return (
    <div class="stack">
      <ViewHead title={desk('view.ranking')}>
        {id && scorer && (
          <a href={deskHref('round', { id })} onClick={follow}>
            {t('toRound')}
          </a>
        )}
      </ViewHead>
      {scorer && <RoundChoice id={id} />}
      {scorer && (id ? <OfRound key={id} id={id} /> : <p class="meta">{t('choose')}</p>)}
      {holds(viewer.value, ['PUBLISHER']) && <PendingStatements />}
      {holds(viewer.value, ['HANDLER']) && <OwnStatements />}
    </div>
  );
}

function RoundChoice({ id }: { readonly id: string | undefined }) {
  const { nodes } = useStaffList(
    computedRounds,
    { lang: apiLang },
    ({ rounds }) => rounds,
    (round) => round.id,
  );
  return (
    <div class="ranking-choice">
      <Select
        label={t('round')}
        blank={t('round.choose')}
        value={id ?? ''}
        onInput={(next) => go(deskHref('ranking', { id: next }))}
        options={nodes
          .filter(({ state }) => state !== 'OPEN' && state !== 'COLLECTED')
          .map(({ id: value, period, groups, state, version }) => ({
            value,
            label: [
              formatPeriod(period),
              groups.map(({ name }) => name).join(common('list.separator')),
              version > 1 ? t('version', { n: version }) : '',
              say(`state.${state}`),
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
      />
    </div>
  );
}

function OfRound({ id }: { readonly id: string }) {
  const { data, loading, failure, retry } = useStaffQuery(rankingsOfRound, { id, lang: apiLang });
  const round = data?.node?.__typename === 'Round' ? data.node : undefined;
  if (failure) return <FailureMessage failure={failure} retry={retry} />;
  if (!round)
    return loading ? (
      <Skeleton rows={8} />
    ) : (
      <Empty title={t('none')}>
        <p>{t('none.advice')}</p>
      </Empty>
    );
  return <Rankings round={round} />;
}

function Rankings({ round }: { readonly round: RankedRound }) {
  const { state, outdated, version, corrects, correctionReason } = round;
  return (
    <>
      {state !== 'RELEASED' && round.rankings.length > 0 && (
        <p class="ranking-internal">{t('provisional')}</p>
      )}
      {outdated && <p class="ranking-internal">{t('outdated')}</p>}
      {version > 1 && corrects && (
        <p>
          {t('corrects', { n: corrects.version, reason: correctionReason ?? '' })}{' '}
          <a href={deskHref('ranking', { id: corrects.id })} onClick={follow}>
            {t('toCorrected', { n: corrects.version })}
          </a>
        </p>
      )}
      {round.rankings.length === 0 && (
        <Empty title={t('notComputed')}>
          <p>{t('notComputed.advice')}</p>
        </Empty>
      )}
      {round.rankings.map((ranking) => (
        <StepTable key={ranking.id} id={ranking.id} group={ranking.group} />
      ))}
    </>
  );
}
