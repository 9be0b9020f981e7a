import type { VariablesOf } from '../../api/graphql.ts';
import { useMore } from '../../api/useMore.ts';
import { Facts } from '../../components/Facts/Facts.tsx';
import { More } from '../../components/More/More.tsx';
import { Chips, Due } from '../../components/ProblemEntry/Chips.tsx';
import { hasEnded, ticketName } from '../../components/ProblemEntry/standing.ts';
import { SampleMark } from '../../components/SampleMark/SampleMark.tsx';
import { Timeline } from '../../components/Timeline/Timeline.tsx';
import { formatMoment } from '../../format/moment.ts';
import { formatDay } from '../../format/number.ts';
import { href } from '../../route/route.ts';
import { momentOf } from './moments.tsx';
import { Photos } from './Photos.tsx';
import { PlaceOnMap } from './PlaceOnMap.tsx';
import { exposedProblem, type Problem, type ProblemEvent } from './queries.ts';
import { Share } from './Share.tsx';
import { Supervision } from './Supervision.tsx';
import { t } from './words.ts';

interface Props {
  readonly problem: Problem;
  readonly variables: VariablesOf<typeof exposedProblem>;
  readonly busy: boolean;
}

/** An exposed problem with all that belongs to it. */
export function ProblemView({ problem, variables, busy }: Props) {
  const { text, photos, listedSupervision } = problem;
  return (
    <>
      {problem.sample && <SampleMark />}
      <section class="card problem-particulars" aria-busy={busy}>
        <p class="problem-standing">
          <Chips entry={{ ...problem, sample: false }} />
          <Due entry={problem} />
        </p>
        <Particulars problem={problem} />
      </section>
      <div class="problem-columns">
        <div class="stack">
          <section class="card prose" aria-labelledby="what">
            <h2 id="what">{t('what')}</h2>
            {(text ?? '').split('\n').map((paragraph, index) => (
              <p key={index} lang="zh-CN">
                {paragraph}
              </p>
            ))}
          </section>
          <Photos photos={photos} />
          <History problem={problem} variables={variables} />
        </div>
        <div class="stack">
          {listedSupervision && <Supervision listing={listedSupervision} />}
          <PlaceOnMap problem={problem} />
          <section class="card problem-act" aria-labelledby="act">
            <h2 id="act">{t('act')}</h2>
            <p>{t('act.words')}</p>
            <p class="buttons">
              <a class="button" href={href('tell', { exposure: problem.number })}>
                {t('act.more')}
              </a>
            </p>
            <Share title={problem.title ?? problem.number} />
          </section>
        </div>
      </div>
    </>
  );
}

function Particulars({ problem }: { readonly problem: Problem }) {
  const { unit, category, dueAt, extensions, latestTicket, reportCount } = problem;
  return (
    <Facts
      items={[
        { label: t('unit'), value: unit && <a href={href('unit', { code: unit.code })}>{unit.name}</a> },
        { label: t('category'), value: category?.name },
        { label: t('due'), value: dueAt && !hasEnded(problem) && formatMoment(dueAt) },
        { label: t('extensions'), value: extensions > 0 && t('extensions.n', { n: extensions }) },
        {
          label: t('ticket'),
          value:
            latestTicket &&
            t('ticket.words', { colour: ticketName(latestTicket.colour), number: latestTicket.number }),
        },
        { label: t('reported'), value: problem.reportedAt && formatDay(problem.reportedAt) },
        { label: t('released'), value: problem.releasedAt && formatMoment(problem.releasedAt) },
        { label: t('closed'), value: problem.closedAt && formatMoment(problem.closedAt) },
        { label: t('reports'), value: reportCount !== null && t('reports.n', { n: reportCount }) },
      ]}
    />
  );
}

function History({ problem, variables }: Pick<Props, 'problem' | 'variables'>) {
  const { nodes, ...further } = useMore<typeof exposedProblem, ProblemEvent>(
    problem.timeline,
    exposedProblem,
    variables,
    (data) => data.exposure?.timeline,
    (event) => JSON.stringify(event),
  );
  return (
    <section class="card" aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      <Timeline items={nodes.map(momentOf)} />
      <More {...further} />
    </section>
  );
}
