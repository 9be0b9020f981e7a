import { Facts } from '../../../components/Facts/Facts.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { t as common } from '../../../i18n/i18n.ts';
import { follow } from '../../../route/route.ts';
import { t as caseWord } from '../case/words.ts';
import { deskHref } from '../deskHref.ts';
import { views } from '../views.ts';
import type { ProblemData } from './queries.ts';
import { t } from './words.ts';

/** What is known of a problem. */
export function ProblemFacts({ problem }: { problem: ProblemData }) {
  const { category, location, sweep, returns, reworks, reopened } = problem;
  const exposed =
    problem.exposure && views.some(({ name }) => name === 'exposure') ? problem.exposure : undefined;
  return (
    <section class="card" aria-labelledby="facts">
      <h2 id="facts">{t('facts')}</h2>
      <p class="problem-text">{problem.description}</p>
      <Facts
        items={[
          { label: t('address'), value: problem.address },
          {
            label: t('location'),
            value: location && `${location.latitude.toFixed(6)}, ${location.longitude.toFixed(6)}`,
          },
          { label: t('territory'), value: problem.territory.name },
          { label: t('lead'), value: problem.lead?.name ?? caseWord('unassigned') },
          {
            label: t('assisting'),
            value: problem.assisting.map(({ name }) => name).join(common('list.separator')),
          },
          {
            label: t('category'),
            value: `${category.parent ? `${category.parent.name} › ` : ''}${category.name}（${category.code}）`,
          },
          { label: t('source'), value: problem.source && caseWord(`source.${problem.source}`) },
          { label: t('reportedAt'), value: formatMoment(problem.reportedAt) },
          { label: t('filedAt'), value: formatMoment(problem.filedAt) },
          { label: t('closedAt'), value: problem.closedAt && formatMoment(problem.closedAt) },
          { label: t('outcome'), value: problem.forced && t('forced') },
          { label: t('dismissedReason'), value: problem.dismissedReason },
          {
            label: t('mergedInto'),
            value: problem.mergedInto && <ProblemLink number={problem.mergedInto} />,
          },
          {
            label: t('counts'),
            value: returns + reworks + reopened > 0 && t('counts.value', { returns, reworks, reopened }),
          },
          { label: t('sweep'), value: sweep?.demand },
          {
            label: t('onSite.report'),
            value:
              sweep &&
              (sweep.lookedAt === null
                ? t('sweep.owed')
                : t('sweep.done', { lookedAt: sweep.lookedAt, putRight: sweep.putRight ?? 0 })),
          },
          { label: t('closingStandard'), value: category.closingStandard },
          {
            label: t('exposure'),
            value: exposed && (
              <a href={deskHref('exposure', { number: exposed.number })} onClick={follow}>
                {exposed.number}
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}

/** A link to a problem by its number. */
export function ProblemLink({ number }: { number: string }) {
  return (
    <a href={deskHref('problem', { number })} onClick={follow}>
      {number}
    </a>
  );
}
