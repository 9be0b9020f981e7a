import type { ComponentChildren } from 'preact';
import { Countdown } from '../../../components/Countdown/Countdown.tsx';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { follow } from '../../../route/route.ts';
import { ColourMark, StateMark } from '../case/marks.tsx';
import { t as caseWord } from '../case/words.ts';
import { deskHref } from '../deskHref.ts';
import type { Row } from './queries.ts';
import { t } from './words.ts';

interface Props {
  readonly rows: readonly Row[];
  readonly selected?: readonly string[];
  readonly onSelect?: (numbers: readonly string[]) => void;
  readonly empty?: ComponentChildren;
}

const day = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' });

/** Problems as a dense table; each row's link can be hopped to by j and k. */
export function ProblemTable({ rows, selected, onSelect, empty }: Props) {
  return (
    <div class="problem-table">
      <DataTable
        caption={t('table')}
        captionHidden
        rows={rows}
        rowKey={({ number }) => number}
        selected={selected}
        onSelect={onSelect}
        empty={empty}
        columns={[
          {
            key: 'problem',
            label: t('col.problem'),
            render: ({ number, title, sample }) => (
              <>
                <a href={deskHref('problem', { number })} onClick={follow} data-row>
                  {title}
                </a>
                <span class="problem-number">
                  {number}
                  {sample && ` · ${caseWord('sample.short')}`}
                </span>
              </>
            ),
          },
          { key: 'state', label: t('col.state'), render: (row) => <StateMark {...row} /> },
          {
            key: 'ticket',
            label: t('col.ticket'),
            render: ({ colour }) => colour && <ColourMark colour={colour} />,
          },
          { key: 'lead', label: t('col.lead'), render: ({ lead }) => lead?.name ?? caseWord('unassigned') },
          { key: 'category', label: t('col.category'), render: ({ category }) => category.name },
          {
            key: 'due',
            label: t('col.due'),
            render: ({ run, state }) =>
              run && !run.stopped && (state === 'DISPATCHED' || state === 'IN_PROGRESS') ? (
                <Countdown dueAt={run.dueAt} brief />
              ) : null,
          },
          {
            key: 'filed',
            label: t('col.filed'),
            render: ({ filedAt }) => <time dateTime={filedAt}>{day.format(new Date(filedAt))}</time>,
          },
        ]}
      />
    </div>
  );
}
