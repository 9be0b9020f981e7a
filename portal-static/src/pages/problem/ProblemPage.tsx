import { useEffect } from 'preact/hooks';
import { useChanges } from '../../api/useChanges.ts';
import { useQuery } from '../../api/useQuery.ts';
import { announce } from '../../components/Announcer/Announcer.tsx';
import { Facts } from '../../components/Facts/Facts.tsx';
import { FailureMessage, Skeleton, StateMessage } from '../../components/StateMessage/StateMessage.tsx';
import { formatMoment } from '../../format/moment.ts';
import { apiLang, t as common } from '../../i18n/i18n.ts';
import { follow, href, param } from '../../route/route.ts';
import { useTitle } from '../title.ts';
import { AsOf } from './AsOf.tsx';
import { ProblemView } from './ProblemView.tsx';
import { exposedProblem, type Problem, problemChanged } from './queries.ts';
import { instantOf } from './times.ts';
import { t } from './words.ts';
import './ProblemPage.css';

/** One exposed problem: all that everybody may know of it, now or as it stood. */
export function ProblemPage() {
  const number = param('number')?.toUpperCase();
  const asOf = instantOf(param('asOf'));
  const variables = { number: number ?? '', asOf: asOf ?? null, lang: apiLang } as const;
  const { loading, data, failure, retry } = useQuery(number ? exposedProblem : null, variables);
  const problem = data?.exposure;
  const followed = problem && !asOf && problem.status !== 'WITHDRAWN';
  const news = useChanges(
    problemChanged,
    { number: number ?? '' },
    followed && !loading ? data : undefined,
    ({ exposureChanged }) => String(exposureChanged.revision),
  );
  const title = problem?.title ?? (problem?.withdrawal ? t('gone.title') : t('untitled'));
  useTitle(title);
  useEffect(
    () => announce(loading ? common('state.loading') : problem ? common('state.shown', { what: title }) : ''),
    [loading, title],
  );

  return (
    <div class="stack problem">
      <header class="page-head">
        <p class="kicker">
          <a href={href('problems')}>{t('all')}</a>
        </p>
        <h1 lang={problem?.title ? 'zh-CN' : undefined}>{title}</h1>
        <p class="meta">{number ? `${t('number')} ${number}` : '\u00a0'}</p>
      </header>
      {asOf && problem && number && (
        <p class="problem-then">
          {t('asOf.shown', { at: formatMoment(asOf) })}{' '}
          <a href={href('problem', { number })} onClick={follow}>
            {t('asOf.now')}
          </a>
        </p>
      )}
      {news > 0 && (
        <p>
          <button type="button" class="button" onClick={retry}>
            {t('changed')}
          </button>
        </p>
      )}
      {failure ? (
        <FailureMessage failure={failure} retry={retry} />
      ) : problem?.withdrawal ? (
        <Tombstone problem={problem} withdrawal={problem.withdrawal} />
      ) : problem ? (
        <ProblemView problem={problem} variables={variables} busy={loading} />
      ) : loading ? (
        <Skeleton rows={9} />
      ) : (
        <Missing number={number} asOf={asOf} />
      )}
      {number && problem && !problem.withdrawal && <AsOf key={asOf} number={number} asOf={asOf} />}
    </div>
  );
}

/** What is left of an exposure that was taken back. */
function Tombstone({
  problem,
  withdrawal,
}: {
  readonly problem: Problem;
  readonly withdrawal: NonNullable<Problem['withdrawal']>;
}) {
  return (
    <section class="card">
      <Facts
        items={[
          { label: t('number'), value: problem.number },
          { label: t('gone.at'), value: formatMoment(withdrawal.at) },
          { label: t('gone.reason'), value: withdrawal.reason },
        ]}
      />
      <p class="remark">{t('gone.advice')}</p>
    </section>
  );
}

/** Nothing was public under this number, or not yet at that time. */
function Missing({
  number,
  asOf,
}: {
  readonly number: string | undefined;
  readonly asOf: string | undefined;
}) {
  if (number && asOf) {
    return (
      <StateMessage title={t('asOf.none.title')} urgent>
        <p>{t('asOf.none.advice', { number, at: formatMoment(asOf) })}</p>
        <p>
          <a href={href('problem', { number })} onClick={follow}>
            {t('asOf.now')}
          </a>
        </p>
      </StateMessage>
    );
  }
  return (
    <StateMessage title={t('missing.title')} urgent>
      <p>{number ? t('missing.advice', { number }) : t('noNumber.advice')}</p>
      <p class="buttons">
        <a href={href('problems')}>{t('all')}</a>
        <a href={href('search')}>{t('missing.search')}</a>
      </p>
    </StateMessage>
  );
}
