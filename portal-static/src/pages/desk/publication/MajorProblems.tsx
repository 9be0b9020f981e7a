import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { formatMoment } from '../../../format/moment.ts';
import { t as common } from '../../../i18n/i18n.ts';
import { follow } from '../../../route/route.ts';
import { deskHref } from '../deskHref.ts';
import type { DeskPublication } from './queries.ts';
import { t } from './words.ts';

/** 重点问题: what a week's coordination takes up, as it stood when it was composed. */
export function MajorProblems({ problems }: { problems: DeskPublication['majorProblems'] }) {
  if (problems.length === 0) return null;
  return (
    <section class="passage">
      <h2>{t('major')}</h2>
      <DataTable
        caption={t('major.caption')}
        captionHidden
        rows={problems}
        rowKey={({ number }) => number}
        columns={[
          {
            key: 'title',
            label: t('major.title'),
            render: ({ number, title }) => (
              <>
                {title}{' '}
                <a class="meta" href={deskHref('problem', { number })} onClick={follow}>
                  {number}
                </a>
              </>
            ),
          },
          { key: 'unit', label: t('major.unit'), render: ({ unit }) => unit ?? '—' },
          {
            key: 'due',
            label: t('major.due'),
            render: ({ dueAt }) => (dueAt ? formatMoment(dueAt) : '—'),
          },
          {
            key: 'causes',
            label: t('major.causes'),
            render: ({ causes }) => causes.map((cause) => t(`cause.${cause}`)).join(common('list.separator')),
          },
        ]}
      />
    </section>
  );
}
